using System.Text.Json;
using SaaBot.Content.Yaml;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Learning;

namespace SaaBot.Content.Examples;

/// <summary>
/// Reads labelled examples: JSON Lines, an object on each line with id, text and acceptable, and where known lang, style, options and answer. Every bad
/// line is a problem; the good ones are read all the same.
/// </summary>
public static class ExampleFile
{
    /// <summary>Reads every <c>*.jsonl</c> of a folder, in the order of their names.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="problems">What is wrong, by file and line.</param>
    public static IReadOnlyList<LabelledExample> ReadFolder(string folder, out IReadOnlyList<ContentProblem> problems)
    {
        List<LabelledExample> examples = [];
        List<ContentProblem> found = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            examples.AddRange(Read(path, out IReadOnlyList<ContentProblem> ofFile));
            found.AddRange(ofFile);
        }

        HashSet<string> ids = new(StringComparer.Ordinal);
        found.AddRange(examples
            .Where(example => !ids.Add(example.Id))
            .Select(example => new ContentProblem(example.Source, 0, 0, "id", $"{Quote.Value(example.Id)} is given twice")));
        problems = found;
        return examples;
    }

    /// <summary>Reads one file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="problems">What is wrong, by line.</param>
    public static IReadOnlyList<LabelledExample> Read(string path, out IReadOnlyList<ContentProblem> problems)
    {
        List<LabelledExample> examples = [];
        List<ContentProblem> found = [];
        string name = Path.GetFileName(path);
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                ExampleLine read = JsonSerializer.Deserialize(line, ExampleJson.Default.ExampleLine)!;
                examples.Add(Example(name, read));
            }
            catch (JsonException)
            {
                found.Add(new ContentProblem(name, number, 1, "", "is no example; write {\"id\", \"text\", \"acceptable\": [...]} on one line"));
            }
        }

        problems = found;
        return examples;
    }

    private static LabelledExample Example(string source, ExampleLine line)
    {
        // A stem that was pasted with its options, as people do it.
        MatchQuestion question = line.Options is { Count: > 0 } ? new MatchQuestion(line.Text, line.Options) : QuestionParser.Parse(line.Text);
        return new LabelledExample(line.Id, source, question.Text, line.Language ?? "", line.Style ?? "", question.Options, Answers(line.Answer), line.Acceptable)
        {
            Scenario = line.Scenario ?? line.Id,
        };
    }

    private static IReadOnlyList<int> Answers(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.Number => [answer.GetInt32()],
        JsonValueKind.String => [.. answer.GetString()!.Where(char.IsAsciiLetter).Select(letter => char.ToUpperInvariant(letter) - 'A')],
        JsonValueKind.Array => [.. answer.EnumerateArray().SelectMany(Answers)],
        _ => [],
    };
}
