namespace SaaBot.Domain.Comparisons;

/// <summary>How a comparison is laid out.</summary>
public enum ComparisonKind
{
    /// <summary>Rows of a feature, with one cell for each option.</summary>
    Table,

    /// <summary>For each option, the reasons to choose it.</summary>
    Decision,
}
