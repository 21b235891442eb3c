namespace SaaBot.Domain.Reports;

/// <summary>The numbers of reports.</summary>
public static class ReportRules
{
    /// <summary>How many reports of one kind are kept of one person.</summary>
    public const int MostOfOne = 50;
}
