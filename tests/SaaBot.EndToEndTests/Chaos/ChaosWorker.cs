using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Jobs;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Ports;
using SaaBot.EndToEndTests.Quizzes;
using SaaBot.EndToEndTests.Support;
using SaaBot.Hosting;
using SaaBot.Settings;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>A worker that is killed now and then, and started again.</summary>
internal sealed class ChaosWorker(SaaBotSettings settings, FastClock clock) : IAsyncDisposable
{
    private readonly List<Task> _buried = [];
    private BotHost? _host;
    private Plug _plug = new();

    /// <summary>Completes when the worker was killed.</summary>
    public Task Killed => _plug.Pulled;

    public async Task StartAsync()
    {
        Plug plug = new();
        _plug = plug;
        BotStart start = await BotHost.StartAsync(settings, new ConfigurationBuilder().Build(), Lab.Soon, services =>
        {
            PluggedProxy.Before<IDiscordRest>(services, plug);
            PluggedProxy.Before<IQuizStore>(services, plug);
            PluggedProxy.Before<IScoreStore>(services, plug);
            PluggedProxy.Before<IServerStore>(services, plug);
            QuizLab.Hasten(services, clock);
        });
        _host = start.Host ?? throw new InvalidOperationException(string.Join(Environment.NewLine, start.Problems));
        await _host.Services.GetRequiredService<ConnectionStatus>().FirstReady.WaitAsync(Lab.Soon);
    }

    /// <summary>Kills the worker at one of its next calls that change something.</summary>
    public void KillAt(int calls, bool before) => _plug.PullAt(calls, before);

    /// <summary>Takes the dead worker away and starts another in its place.</summary>
    public async Task ReplaceAsync()
    {
        _plug.Bury();
        _buried.Add(_host!.DisposeAsync().AsTask());
        await StartAsync();
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
}
