namespace SaaBot.CommandLine;

/// <summary>A report as a labelled example.</summary>
/// <param name="Id">Its place in the list.</param>
/// <param name="Text">The scenario.</param>
/// <param name="Acceptable">The pattern that is said to be right; none when none of the ten is.</param>
internal sealed record ReportLine(string Id, string Text, IReadOnlyList<string> Acceptable);
