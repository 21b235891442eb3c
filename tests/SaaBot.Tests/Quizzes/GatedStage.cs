using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Tests.Quizzes;

/// <summary>One worker's connection to a Discord that takes the same nonce once.</summary>
internal sealed class GatedStage(Dictionary<string, ulong> messages, Gate gate) : IQuizStage
{
    public Task<StageResult> SendCardAsync(Quiz quiz, CancellationToken stop) => SendAsync(quiz.Nonce('o'));

    public Task<StageResult> ChangeCardAsync(Quiz quiz, CancellationToken stop) => gate.PassAsync(() => Task.FromResult(StageResult.Shown(quiz.CardId!.Value)));

    public Task<StageResult> SendRevealAsync(Quiz quiz, IReadOnlyList<QuizAnswer> answers, CancellationToken stop) => SendAsync(quiz.Nonce('r'));

    public Task<StageResult> TellPauseAsync(Quiz quiz, CancellationToken stop) => SendAsync(quiz.Nonce('p'));

    public Task<StageResult> SendTableAsync(Quiz quiz, CancellationToken stop) => SendAsync(quiz.Nonce('f'));

    private Task<StageResult> SendAsync(string nonce) => gate.PassAsync(() =>
    {
        messages.TryAdd(nonce, (ulong)(500 + messages.Count));
        return Task.FromResult(StageResult.Shown(messages[nonce]));
    });
}
