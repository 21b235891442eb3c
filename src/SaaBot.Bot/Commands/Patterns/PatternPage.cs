using SaaBot.Domain.Patterns;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>A page of a pattern's card.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="View">Which page.</param>
/// <param name="Detail">The id of the diagram on the overview, or <c>diagram.flow</c> on the flow page; empty for the first.</param>
public sealed record PatternPage(Pattern Pattern, PatternView View, string Detail);
