using SaaBot.Discord;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Discord;

public sealed class ChannelPermissionsTests
{
    private const Permissions Basic = Permissions.ViewChannel | Permissions.SendMessages;

    private static readonly Snowflake Guild = new(1);
    private static readonly Snowflake Self = new(2);
    private static readonly Snowflake First = new(3);
    private static readonly Snowflake Second = new(4);

    private static readonly Role[] Roles =
    [
        Role(Guild, Basic), Role(First, Permissions.AttachFiles), Role(Second, Permissions.None), Role(new Snowflake(5), Permissions.Administrator),
    ];

    [Fact]
    public void Roles_add_up() => Assert.Equal(Basic | Permissions.AttachFiles, Of());

    [Fact]
    public void Everyones_overwrite_gives_way_to_a_roles_and_that_to_the_members() => Assert.Equal(
        Basic,
        Of(Overwrite(Guild, deny: Permissions.SendMessages), Overwrite(First, allow: Basic, deny: Permissions.AttachFiles), Overwrite(new Snowflake(9), deny: Basic)));

    [Fact]
    public void A_grant_of_one_role_outweighs_the_denial_of_another() => Assert.Equal(
        Basic | Permissions.AttachFiles, Of(Overwrite(First, allow: Permissions.SendMessages), Overwrite(Second, deny: Permissions.SendMessages)));

    [Fact]
    public void The_members_own_overwrite_has_the_last_word() => Assert.Equal(
        Basic, Of(Overwrite(First, allow: Permissions.AttachFiles), Overwrite(Self, deny: Permissions.AttachFiles)));

    [Fact]
    public void Who_cannot_see_a_channel_can_do_nothing_there() => Assert.Equal(Permissions.None, Of(Overwrite(Self, deny: Permissions.ViewChannel)));

    [Fact]
    public void An_administrator_may_do_everything_whatever_the_channel_says() => Assert.True(
        ChannelPermissions.Of(Channel([Overwrite(Guild, deny: Basic)]), Guild, Self, [new Snowflake(5)], Roles).HasFlag(Basic | Permissions.Administrator));

    private static Permissions Of(params Overwrite[] overwrites) => ChannelPermissions.Of(Channel(overwrites), Guild, Self, [First, Second], Roles);

    private static Channel Channel(IReadOnlyList<Overwrite> overwrites) => new() { Id = new Snowflake(7), PermissionOverwrites = overwrites };

    private static Role Role(Snowflake id, Permissions permissions) => new() { Id = id, Name = "role", Permissions = permissions };

    private static Overwrite Overwrite(Snowflake id, Permissions allow = Permissions.None, Permissions deny = Permissions.None) => new() { Id = id, Allow = allow, Deny = deny };
}
