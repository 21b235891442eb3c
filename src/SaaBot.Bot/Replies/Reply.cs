using SaaBot.Discord.Models;

namespace SaaBot.Bot.Replies;

/// <summary>A message of the bot, in Components V2. It never pings anyone.</summary>
/// <param name="Components">Its outermost components.</param>
public sealed record Reply(IReadOnlyList<Component> Components)
{
    /// <summary>The files that its components show.</summary>
    public IReadOnlyList<FilePart> Files { get; init; } = [];
}
