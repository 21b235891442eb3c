using SaaBot.Domain.Languages;
using SaaBot.Domain.Matching;

namespace SaaBot.Storage.Caching;

/// <summary>A report as it is cached: places in the scenario instead of its words, so that nothing a person typed is kept.</summary>
/// <param name="Verdict">See <see cref="MatchReport.Verdict"/>.</param>
/// <param name="Confidence">See <see cref="MatchReport.Confidence"/>.</param>
/// <param name="Ranked">See <see cref="MatchReport.Ranked"/>.</param>
/// <param name="Names">The ids of the patterns and variants that the evidence speaks of.</param>
/// <param name="Evidence">See <see cref="MatchReport.Evidence"/>.</param>
/// <param name="Deciding">See <see cref="MatchReport.Deciding"/>.</param>
/// <param name="Separating">See <see cref="MatchReport.Separating"/>.</param>
/// <param name="WouldFlip">See <see cref="MatchReport.WouldFlip"/>.</param>
/// <param name="Options">See <see cref="MatchReport.RankedOptions"/>.</param>
/// <param name="Option">The place of <see cref="MatchReport.Option"/> in them, or null.</param>
internal sealed record KeptReport(
    MatchVerdict Verdict,
    double Confidence,
    IReadOnlyList<RankedPattern> Ranked,
    IReadOnlyList<string> Names,
    IReadOnlyList<KeptEvidence> Evidence,
    IReadOnlyList<KeptEvidence> Deciding,
    IReadOnlyList<KeptEvidence> Separating,
    IReadOnlyList<LocalizedText> WouldFlip,
    IReadOnlyList<KeptOption> Options,
    int? Option)
{
    /// <summary>Leaves the words out.</summary>
    /// <param name="matched">The scenario and its report.</param>
    public static KeptReport Of(MatchedScenario matched)
    {
        (MatchQuestion question, MatchReport report) = matched;
        List<string> names = [];
        int chosen = report.Option is { } option ? report.RankedOptions.Index().First(each => each.Item.Index == option.Index).Index : -1;
        return new KeptReport(
            report.Verdict,
            report.Confidence,
            report.Ranked,
            names,
            [.. report.Evidence.Select(each => KeptEvidence.Of(each, names))],
            [.. report.Deciding.Select(each => KeptEvidence.Of(each, names))],
            [.. report.Separating.Select(each => KeptEvidence.Of(each, names))],
            report.WouldFlip,
            [.. report.RankedOptions.Select(each => KeptOption.Of(each, question.Options))],
            chosen < 0 ? null : chosen);
    }

    /// <summary>The report on its scenario.</summary>
    /// <param name="question">The scenario.</param>
    /// <exception cref="ArgumentOutOfRangeException">This is no report on that scenario.</exception>
    public MatchReport On(MatchQuestion question)
    {
        List<OptionChoice> options = [.. Options.Select(each => each.In(question.Options))];
        return new MatchReport(Verdict, Confidence, Ranked, InText(Evidence, question), Option is { } chosen ? options[chosen] : null)
        {
            Deciding = InText(Deciding, question),
            Separating = InText(Separating, question),
            WouldFlip = WouldFlip,
            RankedOptions = options,
        };
    }

    private List<Evidence> InText(IReadOnlyList<KeptEvidence> evidence, MatchQuestion question) => [.. evidence.Select(each => each.In(question.Text, Names))];
}
