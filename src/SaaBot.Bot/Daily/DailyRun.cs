namespace SaaBot.Bot.Daily;

/// <summary>The looks at one server while they last: somebody who wants another one wakes it.</summary>
internal sealed class DailyRun
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _awake = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _looked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when no more looks are to come.</summary>
    public Task Ended { get; set; } = Task.CompletedTask;

    /// <summary>Whether it waits to try again after a failure.</summary>
    public bool IsNapping { get; set; }

    /// <summary>Completes when another look is wanted.</summary>
    public Task Awake
    {
        get
        {
            lock (_lock)
            {
                return _awake.Task;
            }
        }
    }

    /// <summary>Whether another look is wanted.</summary>
    public bool IsAwake => Awake.IsCompleted;

    /// <summary>Wants another look.</summary>
    /// <returns>Completes after a look that began from now on.</returns>
    public Task Wake()
    {
        lock (_lock)
        {
            _awake.TrySetResult();
            return _looked.Task;
        }
    }

    /// <summary>A look begins: whoever woke the run is told by what is returned.</summary>
    public TaskCompletionSource Begin()
    {
        lock (_lock)
        {
            TaskCompletionSource looked = _looked;
            _awake = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _looked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return looked;
        }
    }
}
