using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Recording;

/// <summary>
/// Writes every exchange as one JSON line: <c>{"at","kind","method","path","status","request","response"}</c>. Headers are
/// never part of it, and the token of a gateway login is replaced. Without a file it does nothing.
/// </summary>
internal sealed class Recorder : IAsyncDisposable
{
    private const string Hidden = "(hidden)";

    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly Channel<JsonObject>? _lines;
    private readonly Task _writing = Task.CompletedTask;

    public Recorder(string? path, TimeProvider clock, ILogger<Recorder> log)
    {
        _clock = clock;
        _log = log;
        if (path is not null)
        {
            _lines = Channel.CreateBounded<JsonObject>(new BoundedChannelOptions(100_000) { SingleReader = true });
            var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            _writing = WriteAsync(stream, _lines.Reader);
        }
    }

    public bool IsOn => _lines is not null;

    public void Rest(string method, string path, int status, JsonNode? request, JsonNode? response) =>
        Add(Line("rest", method, path, status, request, response));

    /// <summary>Records a frame; <paramref name="kind"/> is <c>gateway-in</c> from the bot or <c>gateway-out</c> to it.</summary>
    public void Frame(string kind, string path, ReadOnlyMemory<byte> frame)
    {
        if (!IsOn || JsonText.TryParse(frame) is not { } parsed)
        {
            return;
        }

        var shown = JsonText.Node(parsed);
        if (shown?["d"] is JsonObject data && data.ContainsKey("token") && kind == "gateway-in")
        {
            data["token"] = Hidden;
        }

        Add(Line(kind, null, path, null, shown, null));
    }

    public void Close(string kind, string path, int code, string? reason) =>
        Add(Line(kind, "CLOSE", path, code, new JsonObject { ["close"] = code, ["reason"] = reason }, null));

    public async ValueTask DisposeAsync()
    {
        _lines?.Writer.TryComplete();
        await _writing;
    }

    private JsonObject Line(string kind, string? method, string path, int? status, JsonNode? request, JsonNode? response) => new()
    {
        ["at"] = JsonText.Iso(_clock.GetUtcNow()),
        ["kind"] = kind,
        ["method"] = method,
        ["path"] = path,
        ["status"] = status,
        ["request"] = request,
        ["response"] = response,
    };

    private void Add(JsonObject line)
    {
        if (_lines is not null && !_lines.Writer.TryWrite(line))
        {
            _log.LogWarning("An exchange was not recorded: the disk is slower than the traffic");
        }
    }

    private static async Task WriteAsync(FileStream stream, ChannelReader<JsonObject> lines)
    {
        await using (stream)
        {
            while (await lines.WaitToReadAsync())
            {
                while (lines.TryRead(out var line))
                {
                    await stream.WriteAsync(JsonText.Bytes(line));
                    stream.WriteByte((byte)'\n');
                }

                await stream.FlushAsync();
            }
        }
    }
}
