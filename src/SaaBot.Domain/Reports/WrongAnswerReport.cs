using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Domain.Reports;

/// <summary>A scenario that the matching engine got wrong, kept because the person who asked agreed to it.</summary>
/// <param name="UserId">Who sent it; it goes when everything that is kept about that person goes.</param>
/// <param name="At">When.</param>
/// <param name="Text">The scenario as the person sent it, at most <see cref="MatchQuestion.LongestText"/> characters.</param>
/// <param name="Given">The pattern that the engine gave, or <see cref="Lexicon.None"/>.</param>
/// <param name="Right">The pattern that the person says is right, or <see cref="Lexicon.None"/>.</param>
/// <param name="CatalogVersion">What the engine knew then.</param>
public sealed record WrongAnswerReport(ulong UserId, DateTimeOffset At, string Text, string Given, string Right, string CatalogVersion) : IReport<WrongAnswerReport>
{
    /// <inheritdoc/>
    public bool IsAboutTheSame(WrongAnswerReport other) => UserId == other.UserId && Text == other.Text && Right == other.Right;
}
