using System.Globalization;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Privacy;

/// <summary>An answer in the file that <c>/privacy export</c> gives.</summary>
/// <param name="Server">The server's id, or 0 outside servers.</param>
/// <param name="Name">The name that was stored.</param>
/// <param name="Kind">Daily, Quiz or Practice.</param>
/// <param name="Source">The post, round or card.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Chosen">The chosen options by their place in the question's file, from 1.</param>
/// <param name="Right">Whether they were right.</param>
/// <param name="Seconds">How long the answer took.</param>
/// <param name="At">When it was given.</param>
internal sealed record ExportAnswer(string Server, string Name, string Kind, string Source, string Question, IReadOnlyList<int> Chosen, bool Right, double Seconds, DateTimeOffset At)
{
    /// <summary>The entry of an answer.</summary>
    public static ExportAnswer Of(AnswerRecord answer) => new(
        answer.GuildId.ToString(CultureInfo.InvariantCulture),
        answer.UserName,
        answer.Source.ToString(),
        answer.SourceId,
        answer.QuestionId,
        [.. answer.Chosen.Places.Select(place => place + 1)],
        answer.IsRight,
        answer.Took.TotalSeconds,
        answer.At);
}
