using System.Text.Json;
using SaaBot.Domain.Matching;

namespace SaaBot.CommandLine;

/// <summary>Answers questions in JSON Lines, one line for each line.</summary>
/// <param name="matcher">Answers.</param>
internal sealed class WhichLines(IPatternMatcher matcher)
{
    /// <summary>Reads to the end of the input. A bad line gets an error line; nothing is lost.</summary>
    /// <param name="input">JSON Lines; empty lines are skipped.</param>
    /// <param name="output">Where the answers go, in the order of the questions.</param>
    /// <param name="stop">Stops between two lines.</param>
    public async Task RunAsync(TextReader input, TextWriter output, CancellationToken stop)
    {
        int number = 0;
        while (await input.ReadLineAsync(stop).ConfigureAwait(false) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                await output.WriteLineAsync(Answer(line, number)).ConfigureAwait(false);
            }
        }

        await output.FlushAsync(stop).ConfigureAwait(false);
    }

    private string Answer(string line, int number)
    {
        WhichQuestion? asked = null;
        string? error = null;
        try
        {
            asked = JsonSerializer.Deserialize(line, WhichJson.Default.WhichQuestion);
            error = asked?.Text is null ? "has no \"text\"" : null;
        }
        catch (JsonException)
        {
            error = "is not a JSON object with \"id\", \"text\" and perhaps \"options\"";
        }

        if (error is not null || asked?.Text is not { } text)
        {
            return JsonSerializer.Serialize(new WhichError(asked?.Id, $"Line {number} {error}."), WhichJson.Default.WhichError);
        }

        MatchQuestion question = asked.Options is { Count: > 0 } options ? new MatchQuestion(Cut(text), options) : QuestionParser.Parse(text);
        MatchReport report = matcher.Match(question);
        WhichAnswer answer = new(
            asked.Id,
            report.PatternId,
            Math.Round(report.Confidence, 4),
            [.. report.Ranked.Select(each => new WhichRank(each.PatternId, Math.Round(each.Score, 4)))],
            [.. report.Deciding.Select(found => new WhichEvidence(found.Phrase, found.Start, found.Length))],
            report.Option?.Index);
        return JsonSerializer.Serialize(answer, WhichJson.Default.WhichAnswer);
    }

    private static string Cut(string text) => text.Length > MatchQuestion.LongestText ? text[..MatchQuestion.LongestText] : text;
}
