using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using SaaBot.Bot.Telemetry;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;

namespace SaaBot.Telemetry;

/// <summary>
/// Stands before a store and measures it: how long each call took, and what was kept. Every method of a store returns a task, which is handed on as it is.
/// </summary>
[SuppressMessage("Performance", "CA1852:Seal internal types", Justification = "DispatchProxy makes a class that derives from this one.")]
internal class StoreMeter : DispatchProxy
{
    private object? _inner;
    private string _store = "";
    private BotMetrics? _metrics;
    private TimeProvider? _clock;

    /// <summary>Puts a meter before a store.</summary>
    /// <typeparam name="T">The store's port.</typeparam>
    /// <param name="inner">The store.</param>
    /// <param name="name">What it is called in the metrics.</param>
    /// <param name="metrics">Where the measurements go.</param>
    /// <param name="clock">The clock.</param>
    public static T Before<T>(T inner, string name, BotMetrics metrics, TimeProvider clock)
        where T : class
    {
        T store = Create<T, StoreMeter>();
        StoreMeter meter = (StoreMeter)(object)store;
        meter._inner = inner;
        meter._store = name;
        meter._metrics = metrics;
        meter._clock = clock;
        return store;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        long began = _clock!.GetTimestamp();
        object? result = targetMethod!.Invoke(_inner, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
        if (result is Task call)
        {
            _ = call.ContinueWith(
                done => Note(targetMethod.Name, args ?? [], done, _clock.GetElapsedTime(began)),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        return result;
    }

    private void Note(string operation, object?[] arguments, Task call, TimeSpan took)
    {
        _metrics!.StoreAnswered(_store, operation, took, call.IsCompletedSuccessfully);
        if (!call.IsCompletedSuccessfully)
        {
            return;
        }

        switch (call)
        {
            case Task<RecordOutcome> { Result: { IsNew: true, Answer: var answer } }:
                _metrics.Answered(answer);
                break;
            case Task<QuizStart> { Result.IsStarted: true }:
                _metrics.QuizStarted();
                break;
            case Task<QuizAnswerOutcome> { Result: var outcome }:
                _metrics.QuizClicked(outcome.ToString());
                break;
            case Task<DailyClaim> { Result: { IsMine: true, IsRetry: false, Post: { State: DailyPostState.Skipped } skipped } }:
                _metrics.DailyPost(skipped.State.ToString());
                break;
            case Task<bool> { Result: true }:
                Saved(arguments);
                break;
            default:
                break;
        }
    }

    private void Saved(IEnumerable<object?> arguments)
    {
        foreach (object? argument in arguments)
        {
            switch (argument)
            {
                case Quiz { Phase: QuizPhase.Ended }:
                    _metrics!.QuizEnded();
                    break;
                case IReadOnlyList<AnswerRecord> answers:
                    foreach (AnswerRecord answer in answers)
                    {
                        _metrics!.Answered(answer);
                    }

                    break;
                case DailyPost post:
                    _metrics!.DailyPost(post.State.ToString());
                    break;
                default:
                    break;
            }
        }
    }
}
