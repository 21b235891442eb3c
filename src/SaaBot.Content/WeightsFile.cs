using System.Globalization;
using System.Text;
using SaaBot.Content.Yaml;
using SaaBot.Domain.Matching.Models;

namespace SaaBot.Content;

/// <summary>
/// The learnt weights as a file of lines with tab-separated fields, so that a change of weights can be read in a diff: the classes, the calibration, the
/// bias, then a line for each row with a number for each class. Most numbers are 0 and left empty.
/// </summary>
/// <param name="path">Where the file is or will be.</param>
public sealed class WeightsFile(string path)
{
    /// <summary>How the file is called.</summary>
    public const string Name = "weights.tsv";

    private const string Shown = "lexicon/" + Name;

    /// <summary>Where the file is.</summary>
    public string Path { get; } = path;

    /// <summary>Writes a model; the same model gives the same bytes.</summary>
    /// <param name="model">The model.</param>
    public void Write(MatchModel model)
    {
        StringBuilder text = new();
        text.Append("# Learnt from content/training by `saabot train`; not written by hand.\n");
        text.Append("classes\t").AppendJoin('\t', model.Classes).Append('\n');
        text.Append("calibration\t").AppendJoin('\t', new[] { model.Calibration.Sharpness, model.Calibration.NoneShift, model.Calibration.LevelMargin }.Select(Number)).Append('\n');
        text.Append("bias\t").Append(Number(model.NoneBias)).Append('\n');
        foreach ((string name, IReadOnlyList<float> weights) in model.Weights.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append('\t').AppendJoin('\t', weights.Select(Number)).Append('\n');
        }

        foreach ((string name, float weight) in model.OptionWeights.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append('\t').Append(Number(weight)).Append('\n');
        }

        File.WriteAllText(Path, text.ToString());
    }

    /// <summary>The file's bytes, none when it is not there.</summary>
    internal byte[] Read(ProblemList problems)
    {
        try
        {
            return File.Exists(Path) ? File.ReadAllBytes(Path) : [];
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Add(Spot.OfFile(Shown), "cannot be read; check that it may be read");
            return [];
        }
    }

    /// <summary>The model, or null when a line is wrong, which becomes a problem.</summary>
    internal static MatchModel? Parse(byte[] bytes, ProblemList problems)
    {
        string[] classes = [];
        float[] calibration = [];
        float bias = 0;
        Dictionary<string, IReadOnlyList<float>> weights = new(StringComparer.Ordinal);
        Dictionary<string, float> options = new(StringComparer.Ordinal);
        int line = 0;
        bool good = true;
        foreach (string each in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            line++;
            if (each.Length == 0 || each[0] == '#')
            {
                continue;
            }

            string[] fields = each.Split('\t');
            float[] numbers = fields[0] == "classes" ? [] : Numbers(fields);
            (int expected, Action take) = fields[0] switch
            {
                "classes" => (0, () => classes = fields[1..]),
                "calibration" => (3, () => calibration = numbers),
                "bias" => (1, () => bias = numbers[0]),
                _ when fields[0].StartsWith(MatchModel.OptionPrefix, StringComparison.Ordinal) => (1, () => options[fields[0]] = numbers[0]),
                _ => (classes.Length, (Action)(() => weights[fields[0]] = numbers)),
            };
            if (numbers.Length == expected && numbers.All(float.IsFinite))
            {
                take();
            }
            else
            {
                good = false;
                problems.Add(new Spot(Shown, line, 1, ""), $"needs {expected} numbers after its name; run `saabot train` again");
            }
        }

        if (good && (classes.Length < 2 || calibration.Length == 0))
        {
            good = false;
            problems.Add(Spot.OfFile(Shown), "lacks its first lines; run `saabot train` again");
        }

        return good ? new MatchModel(classes, weights, bias, new Calibration(calibration[0], calibration[1], calibration[2])) { OptionWeights = options } : null;
    }

    private static float[] Numbers(string[] fields) =>
        [.. fields.Skip(1).Select(field => field.Length == 0 ? 0 : float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) ? number : float.NaN)];

    private static string Number(float value) => value.ToString("#.###", CultureInfo.InvariantCulture);
}
