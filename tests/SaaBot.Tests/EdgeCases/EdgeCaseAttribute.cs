using Xunit.v3;

namespace SaaBot.Tests.EdgeCases;

/// <summary>Says which cell of the table of edge cases a test shows: something that happens, and where. A runner finds the test by it as by any trait.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EdgeCaseAttribute(string what, string where) : Attribute, ITraitAttribute
{
    public string What => what;

    public string Where => where;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Edge case", $"{what} / {where}")];
}
