using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaaBot.Bot.Servers;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Jobs;

/// <summary>
/// Drives every quiz of this worker's servers, each on its own, from what the store says: at the start those that run already, and those of other workers too. When the host
/// stops, steps under way are finished.
/// </summary>
/// <param name="store">The quizzes.</param>
/// <param name="driver">Takes a quiz further.</param>
/// <param name="presence">Tells which servers are there.</param>
/// <param name="bell">Rings when there is something to do.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">The log.</param>
public sealed class QuizWorker(IQuizStore store, QuizDriver driver, ServerPresence presence, QuizBell bell, TimeProvider clock, ILogger<QuizWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Task> _driven = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using CancellationTokenSource abandon = new();
        try
        {
            while (true)
            {
                await LookAsync(abandon.Token, stoppingToken).ConfigureAwait(false);
                await bell.WaitAsync(BetweenLooks, clock, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What cannot be finished soon is made again by whoever takes over.
            await Task.WhenAny(Task.WhenAll(_driven.Values), Task.Delay(ToFinish, clock, CancellationToken.None)).ConfigureAwait(false);
            await abandon.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(_driven.Values).ConfigureAwait(false);
        }
    }

    private async Task LookAsync(CancellationToken abandon, CancellationToken stop)
    {
        try
        {
            DateTimeOffset now = clock.GetUtcNow();
            foreach (Quiz quiz in await store.ListRunningAsync(stop).ConfigureAwait(false))
            {
                bool isDue = quiz.TakesAnswers || QuizMachine.EffectOf(quiz, now) != QuizEffect.None || QuizMachine.Elapse(quiz, now, []) is not null;
                if (isDue && (quiz.EndsSilently || presence.IsThere(quiz.GuildId)) && !_driven.ContainsKey(quiz.Id))
                {
                    Start(quiz, abandon);
                }
            }
        }
        catch (StoreUnavailableException failure)
        {
            log.LogWarning(failure, "The store is away; quizzes wait");
            await Task.Delay(AfterFailure, clock, stop).ConfigureAwait(false);
        }
    }

    private void Start(Quiz quiz, CancellationToken abandon)
    {
        TaskCompletionSource isListed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _driven[quiz.Id] = RunAsync();
        isListed.SetResult();

        async Task RunAsync()
        {
            await isListed.Task.ConfigureAwait(false);
            await DriveAsync(quiz, abandon).ConfigureAwait(false);
            _driven.TryRemove(quiz.Id, out _);
        }
    }

    private async Task DriveAsync(Quiz quiz, CancellationToken abandon)
    {
        try
        {
            await driver.DriveAsync(quiz.GuildId, quiz.Id, abandon).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            log.LogInformation("Quiz {Quiz} was left in the middle of a step; it is made again later", quiz.Id);
        }
        catch (StoreUnavailableException failure)
        {
            log.LogWarning(failure, "The store is away; quiz {Quiz} waits", quiz.Id);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // One quiz that cannot go on must not hold up the others.
            log.LogError(failure, "Quiz {Quiz} cannot go on", quiz.Id);
            await Task.Delay(AfterFailure, clock, abandon).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
