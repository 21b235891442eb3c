namespace SaaBot.CommandLine;

/// <summary>A pattern with its score.</summary>
/// <param name="Pattern">The pattern's id.</param>
/// <param name="Score">The sum of its evidence.</param>
internal sealed record WhichRank(string Pattern, double Score);
