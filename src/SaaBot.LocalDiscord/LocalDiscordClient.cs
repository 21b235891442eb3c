using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.PageApi;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord;

/// <summary>The people's side of the look-alike: lets a test do what a person does in Discord's client.</summary>
public sealed class LocalDiscordClient
{
    private readonly LocalWorld _world;
    private readonly InteractionStarter _starter;
    private readonly PersonMessages _speech;
    private readonly PageHub _pages;

    internal LocalDiscordClient(LocalWorld world, InteractionStarter starter, PersonMessages speech, PageHub pages) =>
        (_world, _starter, _speech, _pages) = (world, starter, speech, pages);

    /// <summary>Somebody to act as.</summary>
    public LocalActor As(LocalUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new LocalActor(user.Id, _world, _starter, _speech, _pages);
    }
}
