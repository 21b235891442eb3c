using SaaBot.Domain.Patterns;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>A page of a pattern's card.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="View">Which page.</param>
/// <param name="Detail">
/// What the page shows: a diagram; on the flow page <c>diagram.flow.step</c>; on the recall page a diagram, with <c>.key</c> when it is solved.
/// Empty or unknown for the first.
/// </param>
public sealed record PatternPage(Pattern Pattern, PatternView View, string Detail);
