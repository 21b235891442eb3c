using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SaaBot.Benchmarks.Storage;

/// <summary>A redis-server of the machine on a free port of loopback.</summary>
internal sealed class RedisProcess : IAsyncDisposable
{
    private readonly Process _process;

    private readonly int _port;

    private RedisProcess(Process process, int port)
    {
        _process = process;
        _port = port;
    }

    /// <summary>How the file is called that keeps what SAVE saved.</summary>
    public static string DumpName => "dump.rdb";

    public string Connection => $"127.0.0.1:{_port}";

    public static async Task<RedisProcess> StartAsync(string folder)
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        ProcessStartInfo start = new("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--dir", folder, "--logfile", "redis.log"]);
        RedisProcess redis = new(Process.Start(start)!, port);
        using CancellationTokenSource soon = new(TimeSpan.FromMinutes(5));
        while (!await redis.IsReadyAsync())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), soon.Token);
        }

        return redis;
    }

    /// <summary>Sends a command and waits for its answer, as long as it takes.</summary>
    public async Task<string> SendAsync(string command)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, _port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"));
        byte[] answer = new byte[256];
        return Encoding.UTF8.GetString(answer, 0, await stream.ReadAsync(answer));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await SendAsync("PING")).StartsWith("+PONG", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
