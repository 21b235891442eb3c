namespace SaaBot.Domain.Matching.Evaluation;

/// <summary>The figures of a set of examples. Shares are 0 to 1, and 0 where there is nothing to count.</summary>
/// <param name="Name">What the set is.</param>
/// <param name="Count">How many examples.</param>
/// <param name="BelongToOne">How many of them belong to a pattern.</param>
/// <param name="First">Of those that belong to a pattern: the right one first, and not refused.</param>
/// <param name="FirstThree">Of those: a right one among the first three.</param>
/// <param name="Refused">Of those: refused by mistake.</param>
/// <param name="Level">Of those: called level.</param>
/// <param name="NoneRecognised">Of those that belong to none: refused.</param>
/// <param name="CalibrationError">How far confidence and rightness lie apart: the expected calibration error over ten bins.</param>
/// <param name="Optioned">How many have options with a single known answer.</param>
/// <param name="OptionRight">Of those: the right option chosen.</param>
/// <param name="OptionChosen">Of those: any option chosen.</param>
public sealed record MatchFigures(
    string Name,
    int Count,
    int BelongToOne,
    double First,
    double FirstThree,
    double Refused,
    double Level,
    double NoneRecognised,
    double CalibrationError,
    int Optioned,
    double OptionRight,
    double OptionChosen)
{
    private const int Bins = 10;

    /// <summary>Counts.</summary>
    /// <param name="name">What the set is.</param>
    /// <param name="examples">The set.</param>
    public static MatchFigures Of(string name, IReadOnlyCollection<EvaluatedExample> examples)
    {
        List<EvaluatedExample> ofOne = [.. examples.Where(example => example.BelongsToOne)];
        List<EvaluatedExample> ofNone = [.. examples.Where(example => !example.BelongsToOne)];
        List<EvaluatedExample> optioned = [.. examples.Where(example => example.HasOneAnswer)];
        return new MatchFigures(
            name,
            examples.Count,
            ofOne.Count,
            Share(ofOne, example => example.IsRight),
            Share(ofOne, example => example.IsAmongThree),
            Share(ofOne, example => example.IsRefused),
            Share(ofOne, example => example.Report.Verdict == MatchVerdict.Level),
            Share(ofNone, example => example.IsRefused),
            Error(examples),
            optioned.Count,
            Share(optioned, example => example.IsOptionRight),
            Share(optioned, example => example.Report.Option is not null));
    }

    private static double Share(List<EvaluatedExample> examples, Func<EvaluatedExample, bool> holds) =>
        examples.Count == 0 ? 0 : (double)examples.Count(holds) / examples.Count;

    private static double Error(IReadOnlyCollection<EvaluatedExample> examples) => examples
        .GroupBy(example => Math.Min(Bins - 1, (int)(example.Report.Confidence * Bins)))
        .Sum(bin => Math.Abs(bin.Average(example => example.Report.Confidence) - bin.Average(example => example.IsRight ? 1.0 : 0.0)) * bin.Count() / examples.Count);
}
