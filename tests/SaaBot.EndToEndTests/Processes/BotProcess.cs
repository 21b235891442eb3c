using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.World;
using SaaBot.Storage;
using SaaBot.Storage.Sqlite;

namespace SaaBot.EndToEndTests.Processes;

/// <summary>A bot in a process of its own, on a look-alike in this one, with its data in SQLite. It can be told to end or be killed as the kernel kills, and started again.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    // Starting takes long where others work on the machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _data = Directory.CreateTempSubdirectory("saabot-process").FullName;
    private Process? _process;

    private BotProcess(LocalDiscordServer discord) => Discord = discord;

    public LocalDiscordServer Discord { get; }

    public LocalWorld World => Discord.World;

    public ulong Guild => World.StudyGroup.Id;

    public LocalActor Alex => As(World.Alex);

    public LocalActor Mai => As(World.Mai);

    public LocalActor Sam => As(World.Sam);

    public static CancellationToken Soon => new CancellationTokenSource(Patience).Token;

    /// <summary>Starts the look-alike; the process is not started yet.</summary>
    /// <param name="options">The look-alike's; without them it waits twenty seconds for an answer.</param>
    public static async Task<BotProcess> CreateAsync(LocalDiscordOptions? options = null)
    {
        options ??= new LocalDiscordOptions { FirstAnswer = TimeSpan.FromSeconds(20) };
        return new BotProcess(await LocalDiscordServer.StartAsync(
            options with { Url = new Uri("http://127.0.0.1:0") }, TimeProvider.System, NullLoggerFactory.Instance, Soon));
    }

    /// <summary>Starts the process; what it is to do at once may be under way when this returns.</summary>
    public void Start()
    {
        // The host's program stands beside the tests.
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "saabot.dll"), "run"]) { WorkingDirectory = _data, RedirectStandardOutput = true };
        start.Environment["Discord__Token"] = "process";
        start.Environment["Discord__ApiUrl"] = Discord.ApiUrl.ToString();
        start.Environment["Content__Path"] = Path.Combine(Repository.Root, "content");
        start.Environment["Data__Path"] = _data;
        start.Environment["Health__Url"] = "off";
        _process = Process.Start(start)!;

        // Nobody reads it, and a full pipe would hold the bot up.
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    /// <summary>Waits until commands are answered.</summary>
    public async Task WhenReadyAsync()
    {
        CancellationToken soon = Soon;
        while ((await Alex.AutocompleteAsync(World.StudyChannelId, "pattern", "name", "")).Count == 0)
        {
            Assert.False(_process!.HasExited, "The bot has ended by itself.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), soon);
        }
    }

    /// <summary>SIGKILL: nothing is finished, nothing is written any more.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
            _process = null;
        }
    }

    /// <summary>SIGTERM: the bot is told to end, and ends.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using CancellationTokenSource soon = new(Patience);
        Process process = _process!;
        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(soon.Token);
        await process.WaitForExitAsync(soon.Token);
        int code = process.ExitCode;
        process.Dispose();
        _process = null;
        return code;
    }

    /// <summary>Reads or changes the bot's data, beside it, as the bot would.</summary>
    public async Task<T> WithStoresAsync<T>(Func<IStores, Task<T>> work)
    {
        await using IStores stores = (await SqliteStores.OpenAsync(_data, TimeProvider.System, Soon)).Stores!;
        return await work(stores);
    }

    /// <summary>Waits until something is so in the bot's data.</summary>
    public async Task<T> WhenAsync<T>(Func<IStores, Task<T>> read, Func<T, bool> wanted)
    {
        CancellationToken soon = Soon;
        while (true)
        {
            T found = await WithStoresAsync(read);
            if (wanted(found))
            {
                return found;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), soon);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await Discord.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private LocalActor As(LocalUser user) => Discord.Client.As(user);
}
