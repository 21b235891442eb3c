namespace SaaBot.Tests.EdgeCases;

/// <summary>What may happen to each part of the bot that people meet. Every cell has a test.</summary>
internal static class EdgeCaseTable
{
    private const string Daily = "Daily post";
    private const string Quiz = "Group quiz";
    private const string Lookup = "Lookup";
    private const string Progress = "Practice and progress";

    private static readonly (string What, string[] Where)[] Rows =
    [
        ("Many answer in one second", [Daily, Quiz, Lookup, Progress]),
        ("Double click", [Daily, Quiz, Lookup, Progress]),
        ("Click after close", [Daily, Quiz]),
        ("Restart in the middle", [Daily, Quiz, Lookup, Progress]),
        ("Killed at any point", [Daily, Quiz]),
        ("Down for 26 h", [Daily, Quiz, Progress]),
        ("Removed from server", [Daily, Quiz, Lookup]),
        ("Outage", [Daily, Quiz]),
        ("Permission lost", [Daily, Quiz, Lookup]),
        ("Channel deleted", [Daily, Quiz]),
        ("Clocks change", [Daily, Quiz, Progress]),
        ("Zone or time edited", [Daily]),
        ("Question fixed or retired while open", [Daily, Quiz, Lookup]),
        ("Mention or markdown in user text", [Daily, Quiz, Lookup]),
    ];

    public static IReadOnlySet<(string What, string Where)> Cells { get; } = Rows.SelectMany(row => row.Where.Select(where => (row.What, where))).ToHashSet();
}
