using System.Text.RegularExpressions;

namespace SaaBot.Tests.House;

/// <summary>Something that code must not hold.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Pattern">Finds it in code without comments and texts.</param>
/// <param name="Example">Code that breaks the rule, to prove that it fires.</param>
/// <param name="Counterexample">Code that looks like it and is good.</param>
/// <param name="WiringMay">Whether the code that puts the parts together may use it, to hand it to a constructor.</param>
internal sealed record SourceRule(string Name, string Pattern, string Example, string Counterexample, bool WiringMay = false)
{
    /// <summary>Raw clocks, shared randomness and blocking waits: time and randomness come through the constructor.</summary>
    public static IReadOnlyList<SourceRule> ClockAndRandomness { get; } =
    [
        new("the wall clock", @"\bDateTime(Offset)?\s*\.\s*(Utc)?Now\b|\bDateTime\s*\.\s*Today\b", "DateTimeOffset.UtcNow", "time.GetUtcNow()"),
        new("a stopwatch", @"\bStopwatch\b", "Stopwatch.StartNew()", "time.GetElapsedTime(start)"),
        new("the tick count", @"\bEnvironment\s*\.\s*TickCount(64)?\b", "Environment.TickCount64", "Environment.NewLine"),
        new("shared randomness", @"\bRandom\s*\.\s*Shared\b", "Random.Shared.Next()", "random.Next()", WiringMay: true),
        new("unseeded randomness", @"\bnew\s+(System\s*\.\s*)?Random\s*\(\s*\)|\bRandom\s+\w+\s*=\s*new\s*\(\s*\)", "Random r = new();", "new Random(seed)"),
        new("a random id", @"\bGuid\s*\.\s*(NewGuid|CreateVersion7)\s*\(", "Guid.NewGuid()", "Guid.Parse(text)"),
        new("a blocking sleep", @"\bThread\s*\.\s*Sleep\s*\(", "Thread.Sleep(1)", "thread.Join()"),
        new(
            "a delay on the system clock",
            @"\bTask\s*\.\s*Delay\s*\((?!(?>[^(),]|(?<p>\()|(?<-p>\))|(?(p),))*(?(p)(?!)),\s*[\w.]*([Tt]ime|[Cc]lock|[Pp]rovider)\w*\b)",
            "Task.Delay(Math.Max(a, b), token)",
            "Task.Delay(Math.Max(a, b), _time, token)"),
        new(
            "a periodic timer on the system clock",
            @"\bnew\s+PeriodicTimer\s*\((?!(?>[^(),]|(?<p>\()|(?<-p>\))|(?(p),))*(?(p)(?!)),)",
            "new PeriodicTimer(TimeSpan.FromSeconds(3))",
            "new PeriodicTimer(TimeSpan.FromSeconds(3), time)"),
    ];

    /// <summary>Whether the rule holds for a file; wiring is the host and the files that register a project's services.</summary>
    public bool Covers(string file) =>
        !WiringMay || !(file.StartsWith("src/SaaBot/", StringComparison.Ordinal) || file.EndsWith("ServiceCollectionExtensions.cs", StringComparison.Ordinal));

    /// <summary>Each place in a source that breaks the rule, as "line: code".</summary>
    public IEnumerable<string> Broken(string source)
    {
        string code = CSharpText.Of(source).Code;
        foreach (Match match in Regex.Matches(code, Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)))
        {
            yield return $"{1 + code.AsSpan(0, match.Index).Count('\n')}: {Name}: {match.Value}";
        }
    }
}
