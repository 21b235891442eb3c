using SaaBot.Domain.Quizzes;

namespace SaaBot.Domain.Ports;

/// <summary>
/// Where a quiz is shown. Sending twice with the same nonce gives the same message within some minutes; changing twice gives the same picture. What goes wrong is a value.
/// </summary>
public interface IQuizStage
{
    /// <summary>Sends the card of the round.</summary>
    /// <param name="quiz">The quiz, opening.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<StageResult> SendCardAsync(Quiz quiz, CancellationToken stop);

    /// <summary>Changes the card's message to what <see cref="QuizMachine.WantedCard"/> says.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<StageResult> ChangeCardAsync(Quiz quiz, CancellationToken stop);

    /// <summary>Sends the explanation of the round.</summary>
    /// <param name="quiz">The quiz, revealing.</param>
    /// <param name="answers">The round's answers.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<StageResult> SendRevealAsync(Quiz quiz, IReadOnlyList<QuizAnswer> answers, CancellationToken stop);

    /// <summary>Tells that the quiz rests: in its channel, or to the host alone when the bot may not write there.</summary>
    /// <param name="quiz">The quiz, paused.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<StageResult> TellPauseAsync(Quiz quiz, CancellationToken stop);

    /// <summary>Sends the final table.</summary>
    /// <param name="quiz">The quiz, finishing.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<StageResult> SendTableAsync(Quiz quiz, CancellationToken stop);
}
