using SaaBot.Domain.Scores;

namespace SaaBot.Storage.Tests.Support;

/// <summary>Boards worked out from all answers each time they are read.</summary>
internal sealed class NaiveBoards
{
    private readonly List<(AnswerRecord Answer, Period[] Periods)> _answers = [];

    public void Record(AnswerRecord answer, Period[] periods)
    {
        if (!_answers.Exists(each => each.Answer.SourceId == answer.SourceId && each.Answer.UserId == answer.UserId))
        {
            _answers.Add((answer, periods));
        }
    }

    public Board Read(Period period, int count, ulong userId)
    {
        Dictionary<ulong, Standing> standings = [];
        HashSet<(ulong, string)> met = [];
        foreach (AnswerRecord answer in _answers.Where(each => each.Periods.Contains(period)).Select(each => each.Answer))
        {
            if (met.Add((answer.UserId, answer.QuestionId)) && answer.Source != AnswerSource.Practice)
            {
                standings[answer.UserId] = standings.GetValueOrDefault(answer.UserId).With(answer);
            }
        }

        List<BoardRow> rows =
        [
            .. standings
                .OrderByDescending(each => each.Value.Key)
                .ThenBy(each => each.Key)
                .Select(each => new BoardRow(
                    1 + standings.Values.Count(other => other.Key > each.Value.Key),
                    each.Key,
                    _answers.Last(other => other.Answer.UserId == each.Key).Answer.UserName,
                    false,
                    each.Value)),
        ];
        return new Board(period, [.. rows.Take(count)], rows.Find(row => row.UserId == userId), rows.Count);
    }
}
