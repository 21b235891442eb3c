using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.World;

/// <summary>The world as tests and the page change it: guilds, channels, members and what bots may do.</summary>
public sealed class LocalWorld
{
    private readonly WorldState _state;
    private readonly PermissionRules _rules;
    private readonly Broadcasts _broadcasts;
    private readonly MessageObjects _messages;

    internal LocalWorld(WorldState state, PermissionRules rules, Broadcasts broadcasts, MessageObjects messages) =>
        (_state, _rules, _broadcasts, _messages) = (state, rules, broadcasts, messages);

    /// <summary>The guild that is always there.</summary>
    public LocalGuild StudyGroup => _state.Guild(World.StudyGroup.GuildId)!;

    /// <summary>The id of #study.</summary>
    public ulong StudyChannelId { get; } = World.StudyGroup.StudyId;

    /// <summary>The id of #quiz.</summary>
    public ulong QuizChannelId { get; } = World.StudyGroup.QuizId;

    /// <summary>The id of the group direct message of all four people, which no bot is in.</summary>
    public ulong GroupChannelId { get; } = World.StudyGroup.GroupId;

    /// <summary>An administrator who reads Vietnamese.</summary>
    public LocalUser Linh => _state.User(World.StudyGroup.Linh.Id)!;

    /// <summary>A learner who reads American English.</summary>
    public LocalUser Alex => _state.User(World.StudyGroup.Alex.Id)!;

    /// <summary>A learner who reads Vietnamese.</summary>
    public LocalUser Mai => _state.User(World.StudyGroup.Mai.Id)!;

    /// <summary>A learner who reads British English.</summary>
    public LocalUser Sam => _state.User(World.StudyGroup.Sam.Id)!;

    /// <summary>All guilds by id.</summary>
    public IReadOnlyList<LocalGuild> Guilds => [.. _state.Guilds];

    /// <summary>All people; bots are not among them.</summary>
    public IReadOnlyList<LocalUser> Users => [.. _state.Users];

    /// <summary>The applications that logged in so far, in the order they did.</summary>
    public IReadOnlyList<LocalApplication> Applications => [.. _state.Applications];

    /// <summary>The private channel of a person and a bot; null until the bot has logged in once.</summary>
    public LocalChannel? DirectChannel(ulong userId, ulong applicationId) =>
        _state.Channel(ApplicationRegistry.DirectChannelId(userId, applicationId));

    /// <summary>A channel that was not deleted.</summary>
    public LocalChannel? Channel(ulong id) => _state.Channel(id);

    /// <summary>The channels of a guild in their order.</summary>
    public IReadOnlyList<LocalChannel> Channels(ulong guildId) =>
        _state.Guild(guildId) is { } guild ? [.. _state.ChannelsOf(guild)] : [];

    /// <summary>Adds a guild of people with one channel, and tells bots. The first member owns it.</summary>
    public LocalGuild AddGuild(string name, int members, string locale = "en-US")
    {
        var guild = Seed(_state.GuildCount, name, Math.Max(1, members), locale);
        _broadcasts.GuildCreated(guild);
        return guild;
    }

    /// <summary>Adds many guilds, spread evenly over shards, of a few members each.</summary>
    public IReadOnlyList<LocalGuild> SeedGuilds(int count, int membersEach = 3)
    {
        var first = _state.GuildCount;
        return [.. Enumerable.Range(first, count).Select(index =>
            AddGuild(string.Create(CultureInfo.InvariantCulture, $"Guild {index}"), membersEach))];
    }

    /// <summary>Adds a text channel to a guild, and tells bots; null when there is no such guild.</summary>
    public LocalChannel? AddChannel(ulong guildId, string name)
    {
        if (_state.Guild(guildId) is not { } guild)
        {
            return null;
        }

        var position = guild.ChannelIds.Length;
        var channel = new LocalChannel
        {
            Id = SnowflakeSource.Derived(string.Create(CultureInfo.InvariantCulture, $"channel:{guildId}:{position}:{name}")),
            Type = LocalChannelType.GuildText,
            Name = name,
            GuildId = guildId,
            Position = position,
        };
        _state.Put(channel);
        _state.ChangeGuild(guildId, current => current with { ChannelIds = current.ChannelIds.Add(channel.Id) });
        _broadcasts.Channel("CHANNEL_CREATE", channel);
        return channel;
    }

    /// <summary>Sets a person's language; false when there is no such person.</summary>
    public bool SetLocale(ulong userId, string locale)
    {
        var changed = _state.ChangeUser(userId, user => user with { Locale = locale });
        _broadcasts.StateChanged();
        return changed is not null;
    }

    /// <summary>Gives a member roles in place of those it had, and tells bots that hear of members; false when there is no such member.</summary>
    public bool SetRoles(ulong guildId, ulong userId, ImmutableArray<ulong> roleIds)
    {
        if (_state.Guild(guildId)?.Members.GetValueOrDefault(userId) is not { } member)
        {
            return false;
        }

        var changed = _state.ChangeGuild(
            guildId, guild => guild with { Members = guild.Members.SetItem(userId, member with { RoleIds = roleIds }) });
        _broadcasts.MemberUpdated(changed!, userId);
        return true;
    }

    /// <summary>Denies bots permissions in a channel, in place of those denied before; false when there is no such channel.</summary>
    public bool DenyBots(ulong channelId, Permissions permissions)
    {
        if (_state.ChangeChannel(channelId, channel => channel with { BotDeny = permissions }) is not { } changed)
        {
            return false;
        }

        _broadcasts.Channel("CHANNEL_UPDATE", changed);
        return true;
    }

    /// <summary>Deletes a channel of a guild; false when there is none.</summary>
    public bool DeleteChannel(ulong channelId)
    {
        if (_state.Channel(channelId) is not { GuildId: not null } channel)
        {
            return false;
        }

        _state.ChangeChannel(channelId, current => current with { IsDeleted = true });
        _broadcasts.Channel("CHANNEL_DELETE", channel);
        return true;
    }

    /// <summary>Brings a deleted channel back, with its messages; false when it was not deleted.</summary>
    public bool RestoreChannel(ulong channelId)
    {
        if (_state.ChannelEvenDeleted(channelId) is not { IsDeleted: true })
        {
            return false;
        }

        var channel = _state.ChangeChannel(channelId, current => current with { IsDeleted = false })!;
        _broadcasts.Channel("CHANNEL_CREATE", channel);
        return true;
    }

    /// <summary>Starts an outage of a guild: GUILD_DELETE with <c>unavailable</c>.</summary>
    public bool BeginOutage(ulong guildId)
    {
        if (_state.ChangeGuild(guildId, guild => guild with { IsUnavailable = true }) is not { } changed)
        {
            return false;
        }

        _broadcasts.GuildDeleted(changed, isOutage: true);
        return true;
    }

    /// <summary>Ends an outage: GUILD_CREATE.</summary>
    public bool EndOutage(ulong guildId)
    {
        if (_state.ChangeGuild(guildId, guild => guild with { IsUnavailable = false }) is not { } changed)
        {
            return false;
        }

        _broadcasts.GuildCreated(changed);
        return true;
    }

    /// <summary>Removes the bots from a guild: GUILD_DELETE without <c>unavailable</c>.</summary>
    public bool RemoveBots(ulong guildId)
    {
        if (_state.ChangeGuild(guildId, guild => guild with { HasBots = false }) is not { } changed)
        {
            return false;
        }

        _broadcasts.GuildDeleted(changed, isOutage: false);
        return true;
    }

    /// <summary>Adds the bots to a guild: GUILD_CREATE.</summary>
    public bool AddBots(ulong guildId)
    {
        if (_state.ChangeGuild(guildId, guild => guild with { HasBots = true }) is not { } changed)
        {
            return false;
        }

        _broadcasts.GuildCreated(changed);
        return true;
    }

    /// <summary>The newest messages of a channel that a person sees, oldest first, as Discord shows them.</summary>
    public IReadOnlyList<JsonElement> Messages(ulong channelId, ulong asUser, int count = 100)
    {
        if (_state.Channel(channelId) is not { } channel || !_rules.Sees(channel, asUser))
        {
            return [];
        }

        return [.. _state.Log(channelId).Newest(count, message => message.IsVisibleTo(asUser))
            .Select(message => JsonText.Element(_messages.Message(message)))];
    }

    private LocalGuild Seed(int index, string name, int members, string locale)
    {
        var id = SnowflakeSource.Numbered(index);
        var people = Enumerable.Range(0, members).Select(number =>
        {
            var username = string.Create(CultureInfo.InvariantCulture, $"member{index}.{number}");
            return new LocalUser(SnowflakeSource.Derived("user:" + username), username, username, locale);
        }).ToList();
        people.ForEach(_state.Put);
        var channel = new LocalChannel
        {
            Id = SnowflakeSource.Derived(string.Create(CultureInfo.InvariantCulture, $"channel:{id}:general")),
            Type = LocalChannelType.GuildText,
            Name = "general",
            GuildId = id,
        };
        _state.Put(channel);
        var guild = new LocalGuild
        {
            Id = id,
            Name = name,
            PreferredLocale = locale,
            OwnerId = people[0].Id,
            Roles = [new LocalRole(id, "@everyone", PermissionRules.Everyone, 0)],
            Members = people.ToImmutableDictionary(
                person => person.Id, person => new LocalMember(person.Id, null, [], SnowflakeSource.TimeOf(id))),
            ChannelIds = [channel.Id],
        };
        _state.Put(guild);
        return guild;
    }
}
