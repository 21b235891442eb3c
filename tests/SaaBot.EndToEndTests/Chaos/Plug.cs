namespace SaaBot.EndToEndTests.Chaos;

/// <summary>What a worker's calls to the outside run through. Once it is pulled nothing more gets out or comes back, as if the process had been killed at that point.</summary>
internal sealed class Plug : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _pulled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _buried = new();
    private int _callsLeft = int.MaxValue;
    private bool _pullsBefore;

    /// <summary>Completes when the plug was pulled.</summary>
    public Task Pulled => _pulled.Task;

    /// <summary>Pulls the plug at one of the next calls that change something.</summary>
    /// <param name="calls">At which.</param>
    /// <param name="before">Whether the call itself is lost, or only its answer.</param>
    public void PullAt(int calls, bool before)
    {
        lock (_gate)
        {
            (_callsLeft, _pullsBefore) = (calls, before);
        }
    }

    /// <summary>Lets whoever still waits give up, so that the dead worker can be taken down.</summary>
    public void Bury()
    {
        _pulled.TrySetResult();
        _buried.Cancel();
    }

    /// <summary>Makes a call, unless the plug is pulled.</summary>
    /// <param name="counts">Whether it changes something.</param>
    /// <param name="call">The call.</param>
    public async Task<T> RunAsync<T>(bool counts, Func<Task<T>> call)
    {
        (bool isLast, bool before) = Count(counts);
        if (_pulled.Task.IsCompleted || (isLast && before))
        {
            await DieAsync();
        }

        T answer = await call();
        if (isLast || _pulled.Task.IsCompleted)
        {
            await DieAsync();
        }

        return answer;
    }

    public void Dispose() => _buried.Dispose();

    private (bool IsLast, bool Before) Count(bool counts)
    {
        lock (_gate)
        {
            return counts && _callsLeft != int.MaxValue ? (--_callsLeft == 0, _pullsBefore) : (false, false);
        }
    }

    private Task DieAsync()
    {
        _pulled.TrySetResult();
        return Task.Delay(Timeout.InfiniteTimeSpan, _buried.Token);
    }
}
