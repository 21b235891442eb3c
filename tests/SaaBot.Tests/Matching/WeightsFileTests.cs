using FsCheck;
using FsCheck.Fluent;
using SaaBot.Content;
using SaaBot.Content.Yaml;
using SaaBot.Domain.Matching.Models;

namespace SaaBot.Tests.Matching;

public sealed class WeightsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("saabot-weights-").FullName;

    private WeightsFile File => new(Path.Combine(_folder, WeightsFile.Name));

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(
        Gen.Choose(-400, 400).Or(Gen.Constant(0)).Select(hundredths => hundredths / 100f).ArrayOf(8).ToArbitrary(),
        numbers =>
        {
            MatchModel model = Model(numbers);
            File.Write(model);
            ProblemList problems = new();

            MatchModel? read = WeightsFile.Parse(File.Read(problems), problems);

            return read is not null
                && read.Classes.SequenceEqual(model.Classes)
                && read.NoneBias == model.NoneBias
                && read.Calibration == model.Calibration
                && read.Weights.Keys.Order().SequenceEqual(model.Weights.Keys.Order())
                && read.Weights.All(row => row.Value.SequenceEqual(model.Weights[row.Key]))
                && read.OptionWeights.Order().SequenceEqual(model.OptionWeights.Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_that_lost_its_empty_end_is_a_problem()
    {
        File.Write(Model([1, 0, 0, 0.5f, 0, 0, 0, 0]));
        string path = File.Path;
        System.IO.File.WriteAllLines(path, System.IO.File.ReadLines(path).Select(line => line.TrimEnd()));
        ProblemList problems = new();

        Assert.Null(WeightsFile.Parse(File.Read(problems), problems));
    }

    private static MatchModel Model(float[] numbers) => new(
        ["caching", "event-driven", "none"],
        new Dictionary<string, IReadOnlyList<float>>(StringComparer.Ordinal) { ["concept sqs"] = numbers[..3], ["words dead letter"] = numbers[3..6] },
        numbers[6],
        new Calibration(1.15f, 0.2f, 0.02f))
    {
        OptionWeights = new Dictionary<string, float>(StringComparer.Ordinal) { ["option shared"] = numbers[7] },
    };
}
