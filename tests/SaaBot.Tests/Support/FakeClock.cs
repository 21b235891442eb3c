namespace SaaBot.Tests.Support;

/// <summary>A clock that stands still until a test moves it; timers fire in order while it moves.</summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now;

    public FakeClock(DateTimeOffset? start = null) => _now = start ?? new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Puts the clock right, forward or back, as an operator does: what waits for it goes on waiting.</summary>
    public void Set(DateTimeOffset to)
    {
        lock (_lock)
        {
            TimeSpan by = to - _now;
            _now = to;
            _timers.ForEach(timer => timer.Due += by);
        }
    }

    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (NextDue() is { } due && due <= end)
        {
            FireAt(due);
        }

        lock (_lock)
        {
            _now = end > _now ? end : _now;
        }
    }

    /// <summary>Lets a task run to its end, moving the clock from timer to timer whenever nothing else can go on.</summary>
    public async Task<T> RunAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            await SettleAsync();
            if (!task.IsCompleted && NextDue() is { } due)
            {
                FireAt(due);
            }
        }

        return await task;
    }

    /// <summary>Gives what can go on without the clock the time to do so: until the thread pool has been idle for a while.</summary>
    public static async Task SettleAsync()
    {
        for (int turn = 0, idle = 0; idle < 3 && turn < 500; turn++)
        {
            await Task.Delay(1);
            idle = ThreadPool.PendingWorkItemCount == 0 ? idle + 1 : 0;
        }
    }

    private DateTimeOffset? NextDue()
    {
        lock (_lock)
        {
            return _timers.Min(timer => timer.Due);
        }
    }

    private void FireAt(DateTimeOffset due)
    {
        FakeTimer? timer;
        lock (_lock)
        {
            _now = due > _now ? due : _now;
            timer = _timers.FirstOrDefault(each => each.Due <= _now);
            if (timer is null)
            {
                return;
            }

            timer.Due = timer.Period > TimeSpan.Zero ? due + timer.Period : null;
            if (timer.Due is null)
            {
                _timers.Remove(timer);
            }
        }

        timer.Fire();
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                Period = period == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : period;
                if (Due is not null)
                {
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
