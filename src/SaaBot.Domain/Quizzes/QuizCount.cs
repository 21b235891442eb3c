using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;

namespace SaaBot.Domain.Quizzes;

/// <summary>A round that was counted.</summary>
/// <param name="Next">The quiz after it.</param>
/// <param name="Answers">The answers as scores take them.</param>
public sealed record QuizCount(Quiz Next, IReadOnlyList<AnswerRecord> Answers)
{
    /// <summary>Counts a round; null when the quiz does not wait for that.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="answers">The round's answers: all of them, since it takes no more.</param>
    /// <param name="now">The present.</param>
    public static QuizCount? Of(Quiz quiz, IReadOnlyList<QuizAnswer> answers, DateTimeOffset now)
    {
        if (quiz.Asked is not { } question)
        {
            return null;
        }

        AnswerRecord[] records = [.. answers.Select(answer => Record(quiz, question, answer))];
        Quiz? next = QuizTransitions.Apply(quiz, QuizEvent.Counted, before => Counted(before, records, now));
        return next is null ? null : new QuizCount(next, records);
    }

    /// <summary>How long a player took for an answer, without the time in which the round stood still.</summary>
    /// <param name="quiz">The quiz, in the round of the answer.</param>
    /// <param name="at">When the answer was given.</param>
    public static TimeSpan Took(Quiz quiz, DateTimeOffset at)
    {
        TimeSpan took = quiz.Gaps.Aggregate(at - (quiz.OpenedAt ?? at), (time, gap) => time - gap.Before(at));
        return took > TimeSpan.Zero ? took : TimeSpan.Zero;
    }

    private static AnswerRecord Record(Quiz quiz, Question question, QuizAnswer answer) => AnswerRecord.Of(
        quiz.GuildId, answer.UserId, answer.UserName, AnswerSource.Quiz, quiz.SourceOf(quiz.Round), question, answer.Chosen, Took(quiz, answer.At), answer.At);

    private static Quiz Counted(Quiz quiz, AnswerRecord[] answers, DateTimeOffset now)
    {
        int empty = answers.Length == 0 ? quiz.EmptyRounds + 1 : 0;
        QuizEnd? end = quiz.End
            ?? (quiz.IsLastRound ? QuizEnd.Complete : empty >= QuizRules.MostEmptyRounds ? QuizEnd.NobodyAnswers : null);
        DateTimeOffset hostAnswered = Array.Find(answers, answer => answer.UserId == quiz.HostId)?.At ?? quiz.HostSeenAt;
        return quiz with
        {
            Phase = end is QuizEnd.ChannelGone or QuizEnd.Removed ? QuizPhase.Ended : QuizPhase.Revealing,
            Scores = Sum(quiz, answers),
            CountedRounds = quiz.Round + 1,
            EmptyRounds = empty,
            Told = answers.Length,
            End = end,
            HostSeenAt = hostAnswered > quiz.HostSeenAt ? hostAnswered : quiz.HostSeenAt,
            SeenAt = now,
        };
    }

    private static QuizScore[] Sum(Quiz quiz, AnswerRecord[] answers)
    {
        Dictionary<ulong, QuizScore> scores = quiz.Scores.ToDictionary(score => score.UserId);
        foreach (AnswerRecord answer in answers)
        {
            QuizScore before = scores.GetValueOrDefault(answer.UserId) ?? new QuizScore(answer.UserId, answer.UserName, 0, 0, 0, TimeSpan.Zero, 0);
            scores[answer.UserId] = before with
            {
                UserName = answer.UserName,
                Points = before.Points + answer.Points,
                Right = before.Right + (answer.IsRight ? 1 : 0),
                Answered = before.Answered + 1,
                Time = before.Time + answer.Took,
                LastRound = quiz.Round,
            };
        }

        return [.. scores.Values];
    }
}
