using System.Diagnostics;
using System.Text.Json;
using SaaBot.Settings;

namespace SaaBot.Benchmarks.Clients;

/// <summary>The other side of <see cref="BotChild"/>.</summary>
internal sealed class MeasuredBot : IAsyncDisposable
{
    private readonly Process _process;

    private MeasuredBot(Process process) => _process = process;

    public static async Task<MeasuredBot> StartAsync(DiscordClientKind client, Uri api, string content)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [BotChild.Verb, client.ToString(), api.ToString(), content])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        MeasuredBot bot = new(Process.Start(start)!);
        string? line = await bot._process.StandardOutput.ReadLineAsync();
        return line == "ready" ? bot : throw new InvalidOperationException($"The bot did not start: {line}");
    }

    /// <summary>What it has used so far; <paramref name="atRest"/> collects all garbage first.</summary>
    public async Task<BotReading> ReadAsync(bool atRest)
    {
        await _process.StandardInput.WriteLineAsync(atRest ? "rest" : "read");
        await _process.StandardInput.FlushAsync();
        string? line = await _process.StandardOutput.ReadLineAsync();
        return JsonSerializer.Deserialize<BotReading>(line ?? throw new InvalidOperationException("The bot has ended."))!;
    }

    public async ValueTask DisposeAsync()
    {
        await _process.StandardInput.WriteLineAsync("quit");
        await _process.StandardInput.FlushAsync();
        using CancellationTokenSource soon = new(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(soon.Token);
        _process.Dispose();
    }
}
