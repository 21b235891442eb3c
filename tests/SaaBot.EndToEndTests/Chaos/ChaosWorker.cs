using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Jobs;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Ports;
using SaaBot.EndToEndTests.Support;
using SaaBot.Hosting;
using SaaBot.Settings;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>A worker that is killed now and then, and started again.</summary>
internal sealed class ChaosWorker(SaaBotSettings settings, Action<IServiceCollection> change) : IAsyncDisposable
{
    private readonly List<Task> _buried = [];
    private BotHost? _host;
    private Plug _plug = new();

    public async Task StartAsync()
    {
        Plug plug = new();
        _plug = plug;
        BotStart start = await BotHost.StartAsync(settings, new ConfigurationBuilder().Build(), Lab.Soon, services =>
        {
            PluggedProxy.Before<IDiscordRest>(services, plug);
            PluggedProxy.Before<IDailyStore>(services, plug);
            PluggedProxy.Before<IQuizStore>(services, plug);
            PluggedProxy.Before<IScoreStore>(services, plug);
            PluggedProxy.Before<IServerStore>(services, plug);
            change(services);
        });
        BotHost host = start.Host ?? throw new InvalidOperationException(string.Join(Environment.NewLine, start.Problems));
        _host = host;
        await host.Services.GetRequiredService<ConnectionStatus>().FirstReady.WaitAsync(Lab.Soon);
    }

    /// <summary>Kills the worker at one of its next calls that change something.</summary>
    public void KillAt(int calls, bool before) => _plug.PullAt(calls, before);

    /// <summary>Has the worker look after its daily questions, as its job does every half minute. A dead one does nothing.</summary>
    public async Task SweepAsync()
    {
        Task dead = _plug.Pulled;
        if (_host is not { } host || dead.IsCompleted)
        {
            return;
        }

        Task sweep = host.Services.GetRequiredService<DailyDesk>().SweepAsync(Lab.Soon);
        try
        {
            if (await Task.WhenAny(sweep, dead) == sweep && !dead.IsCompleted)
            {
                await sweep;
            }
        }
        catch (StoreUnavailableException)
        {
            // As in the job: the next sweep looks again. A busy machine makes Redis slow.
            await Task.Yield();
        }
    }

    /// <summary>Replaces the worker as often as it is killed.</summary>
    /// <param name="killed">What happens between its death and the start of the next.</param>
    /// <param name="over">Ends it.</param>
    /// <returns>How often it was killed.</returns>
    public async Task<int> WatchAsync(Action killed, CancellationToken over)
    {
        int kills = 0;
        while (!over.IsCancellationRequested)
        {
            Task dead = _plug.Pulled;
            await Task.WhenAny(dead, Task.Delay(Timeout.InfiniteTimeSpan, over));
            if (dead.IsCompleted)
            {
                kills++;
                killed();
                await ReplaceAsync();
            }
        }

        return kills;
    }

    public async ValueTask DisposeAsync()
    {
        _plug.Bury();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        await Task.WhenAll(_buried);
        _plug.Dispose();
    }

    /// <summary>Takes the dead worker away and starts another in its place.</summary>
    private async Task ReplaceAsync()
    {
        BotHost dead = _host!;
        _host = null;
        _plug.Bury();
        _buried.Add(dead.DisposeAsync().AsTask());
        await StartAsync();
    }
}
