using System.Diagnostics;

namespace SaaBot.EndToEndTests.Support;

/// <summary>The bot as a process of its own, built together with the tests.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    /// <summary>Starts it.</summary>
    /// <param name="settings">Environment variables.</param>
    public static BotProcess Start(IReadOnlyDictionary<string, string> settings)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "saabot.dll"), "run"]) { WorkingDirectory = AppContext.BaseDirectory };
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>Sends SIGTERM and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using CancellationTokenSource soon = new(Patience);
        using Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(soon.Token);
        await _process.WaitForExitAsync(soon.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
