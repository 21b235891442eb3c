using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SaaBot.Storage.Tests.Support;

/// <summary>A redis-server of the machine on a free port of loopback, with a folder of its own. It can be killed and started again.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string _folder = Directory.CreateTempSubdirectory("saabot-redis").FullName;
    private readonly string[] _arguments;
    private Process? _process;

    public RedisServer(params string[] arguments) => _arguments = arguments;

    public int Port { get; } = FreePort();

    public string Connection => $"127.0.0.1:{Port},connectTimeout=2000";

    /// <summary>Skips the test on a machine without the package.</summary>
    public static void SkipWithoutPackage() => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "redis-server"))),
        "redis-server is not installed: apt-get install redis-server");

    public async Task StartAsync()
    {
        ProcessStartInfo start = new("redis-server") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        foreach (string argument in new[] { "--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--dir", _folder }.Concat(_arguments))
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        await WaitForAsync("PING", "+PONG");
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    /// <summary>Sends a command on a connection of its own and gives the beginning of the answer.</summary>
    public async Task<string> SendAsync(string command, CancellationToken stop)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, Port, stop);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"), stop);
        byte[] answer = new byte[4096];
        return Encoding.UTF8.GetString(answer, 0, await stream.ReadAsync(answer, stop));
    }

    /// <summary>Repeats a command until the answer has some words in it.</summary>
    public async Task WaitForAsync(string command, string words)
    {
        using CancellationTokenSource soon = new(Patience);
        while (!await AnswersAsync(command, words, soon.Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), soon.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync(string command, string words, CancellationToken stop)
    {
        try
        {
            return (await SendAsync(command, stop)).Contains(words, StringComparison.Ordinal);
        }
        catch (Exception wrong) when (wrong is SocketException or IOException)
        {
            return false;
        }
    }
}
