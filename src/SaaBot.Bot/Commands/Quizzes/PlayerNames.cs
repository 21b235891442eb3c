using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>How players are named in public: by the name stored with their answer, or not at all when they asked for that.</summary>
/// <param name="Hidden">Those who are not to be named.</param>
public sealed record PlayerNames(IReadOnlySet<ulong> Hidden)
{
    /// <summary>A player's name.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="userId">The player.</param>
    /// <param name="name">The stored name.</param>
    public string Show(Speaker speaker, ulong userId, string name) => Hidden.Contains(userId) ? speaker.Say("board.hidden") : $"**{Markdown.Escape(name)}**";
}
