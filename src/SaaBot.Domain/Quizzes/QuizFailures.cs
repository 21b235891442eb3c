namespace SaaBot.Domain.Quizzes;

/// <summary>What a quiz does when something could not be shown. Pure.</summary>
public static class QuizFailures
{
    /// <summary>The step that a failure brings; null when the state does not allow it any more.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="effect">What was tried.</param>
    /// <param name="failure">Why it failed.</param>
    /// <param name="now">The present.</param>
    public static Quiz? Failed(Quiz quiz, QuizEffect effect, StageFailure failure, DateTimeOffset now) => failure switch
    {
        StageFailure.ChannelGone => QuizControl.Silence(quiz, QuizEnd.ChannelGone),
        StageFailure.MessageGone when effect == QuizEffect.ChangeCard => CardGone(quiz, now),
        StageFailure.Passing when quiz.Failures + 1 < (effect == QuizEffect.ChangeCard ? QuizRules.MostCardFailures : QuizRules.MostFailures) => QuizTransitions.Apply(quiz, QuizEvent.Failed, before => before with
        {
            Failures = before.Failures + 1,
            NotBefore = now + QuizRules.RetryAfter(before.Failures + 1),
            SeenAt = now,
        }),
        StageFailure.Forbidden => GiveUp(quiz, effect, QuizPauseReason.Permission, now),
        _ => GiveUp(quiz, effect, QuizPauseReason.Trouble, now),
    };

    private static Quiz? CardGone(Quiz quiz, DateTimeOffset now)
    {
        Quiz? next = QuizControl.Stop(quiz, QuizEnd.CardGone, now) ?? QuizTransitions.Apply(quiz, QuizEvent.Failed, before => before);
        return next is null ? null : next with { CardId = null, Shown = null };
    }

    private static Quiz? GiveUp(Quiz quiz, QuizEffect effect, QuizPauseReason reason, DateTimeOffset now)
    {
        bool canRest = quiz.End is null or QuizEnd.Complete or QuizEnd.NobodyAnswers && quiz.Phase != QuizPhase.Finishing;
        return (quiz.Phase, effect) switch
        {
            (QuizPhase.Paused, QuizEffect.TellPause) => QuizMachine.PauseTold(quiz),

            // A card that cannot be changed is no reason to stop playing, unless the bot may not write at all.
            (QuizPhase.Paused, QuizEffect.ChangeCard) => QuizMachine.CardChanged(quiz, now),
            (_, QuizEffect.ChangeCard) when reason == QuizPauseReason.Trouble || !canRest => QuizMachine.CardChanged(quiz, now),
            _ when canRest => QuizControl.Pause(quiz, reason, null, now),
            _ => QuizTransitions.Apply(quiz, QuizEvent.Failed, before => before with { Phase = QuizPhase.Ended }),
        };
    }
}
