namespace SaaBot.Tests.Quizzes;

/// <summary>Where a worker of a simulation waits for its turn: before and after everything it does outside itself.</summary>
internal sealed class Gate
{
    private TaskCompletionSource? _waiting;

    public bool IsWaiting => _waiting is not null;

    public async Task<T> PassAsync<T>(Func<Task<T>> act)
    {
        await WaitAsync();
        T result = await act();
        await WaitAsync();
        return result;
    }

    /// <summary>Lets the worker go on to its next gate.</summary>
    public void Open() => Take().SetResult();

    /// <summary>The worker's process ends here.</summary>
    public void Crash() => Take().SetException(new IOException("The process was killed."));

    // Continuations run inside SetResult: the simulation is single-threaded and repeats exactly.
    private Task WaitAsync() => (_waiting = new TaskCompletionSource()).Task;

    private TaskCompletionSource Take()
    {
        TaskCompletionSource waiting = _waiting ?? throw new InvalidOperationException("Nobody waits.");
        _waiting = null;
        return waiting;
    }
}
