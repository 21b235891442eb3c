using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using SaaBot.LocalDiscord;

namespace SaaBot.Tests.LocalDiscord;

/// <summary>A bot made of an HTTP client and a WebSocket only, so that no client library's habits are tested along.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    public const string Token = "test-token";
    public const int Guilds = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket = new();
    private readonly Uri _gateway;

    public TestBot(LocalDiscordServer server, string query = "?v=10&encoding=json", string token = Token)
    {
        _gateway = new Uri(server.GatewayUrl + query);
        Http = new HttpClient { BaseAddress = new Uri(server.ApiUrl + "/") };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", token);
        BotToken = token;
    }

    public string BotToken { get; }
    public HttpClient Http { get; }
    public long Sequence { get; private set; }

    /// <summary>The data of READY.</summary>
    public JsonElement Ready { get; private set; }

    public string ApplicationId => Ready.GetProperty("application").GetProperty("id").GetString()!;

    public static async Task<TestBot> LogInAsync(LocalDiscordServer server, int intents = Guilds, string token = Token, int[]? shard = null)
    {
        var bot = new TestBot(server, token: token);
        await bot.ConnectAsync();
        await bot.IdentifyAsync(intents, shard);
        bot.Ready = await bot.EventAsync("READY");
        return bot;
    }

    /// <summary>Connects and reads HELLO.</summary>
    public async Task<JsonElement> ConnectAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await _socket.ConnectAsync(_gateway, limit.Token);
        return (await ReadAsync()).Frame;
    }

    public async Task OpenAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await _socket.ConnectAsync(_gateway, limit.Token);
    }

    public Task IdentifyAsync(int intents = Guilds, int[]? shard = null) => SendAsync(
        $$$"""{"op":2,"d":{"token":"{{{BotToken}}}","intents":{{{intents}}},"shard":{{{JsonSerializer.Serialize(shard ?? [0, 1])}}},"properties":{"os":"linux","browser":"t","device":"t"} } }""");

    public Task ResumeAsync(string session, long sequence) =>
        SendAsync($$$"""{"op":6,"d":{"token":"{{{BotToken}}}","session_id":"{{{session}}}","seq":{{{sequence}}}}}""");

    public async Task SendAsync(string text)
    {
        using var limit = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, limit.Token);
    }

    /// <summary>The next frame, or the code that the server closed with.</summary>
    public async Task<(JsonElement Frame, int? CloseCode)> ReadAsync()
    {
        var (bytes, code) = await ReadBytesAsync();
        if (code is not null)
        {
            return (default, code);
        }

        var frame = JsonSerializer.Deserialize<JsonElement>(bytes);
        if (frame.GetProperty("s").ValueKind == JsonValueKind.Number)
        {
            Sequence = frame.GetProperty("s").GetInt64();
        }

        return (frame, null);
    }

    public async Task<(byte[] Bytes, int? CloseCode)> ReadBytesAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var whole = new MemoryStream();
        var part = new byte[16384];
        while (true)
        {
            var result = await _socket.ReceiveAsync(part, limit.Token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return ([], (int)_socket.CloseStatus!.Value);
            }

            whole.Write(part, 0, result.Count);
            if (result.EndOfMessage)
            {
                return (whole.ToArray(), null);
            }
        }
    }

    /// <summary>The data of the next event of a name; others are passed over.</summary>
    public async Task<JsonElement> EventAsync(string name)
    {
        while (true)
        {
            var (frame, code) = await ReadAsync();
            Assert.True(code is null, $"The gateway closed with {code} while {name} was awaited");
            if (frame.GetProperty("t").GetString() == name)
            {
                return frame.GetProperty("d");
            }
        }
    }

    /// <summary>The next frame of an opcode; others are passed over.</summary>
    public async Task<JsonElement> OpAsync(int op)
    {
        while (true)
        {
            var (frame, code) = await ReadAsync();
            Assert.True(code is null, $"The gateway closed with {code} while op {op} was awaited");
            if (frame.GetProperty("op").GetInt32() == op)
            {
                return frame;
            }
        }
    }

    /// <summary>Reads until the server closes.</summary>
    public async Task<int> CloseCodeAsync()
    {
        while (true)
        {
            if ((await ReadAsync()).CloseCode is { } code)
            {
                return code;
            }
        }
    }

    public async Task CloseAsync(int code)
    {
        using var limit = new CancellationTokenSource(Patience);
        await _socket.CloseAsync((WebSocketCloseStatus)code, null, limit.Token);
    }

    /// <summary>Breaks the connection as a pulled plug would.</summary>
    public void Abort() => _socket.Abort();

    public async Task<(HttpResponseMessage Response, JsonElement Body)> RestAsync(string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        return await SendAsync(request);
    }

    public async Task<(HttpResponseMessage Response, JsonElement Body)> SendAsync(HttpRequestMessage request)
    {
        var response = await Http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return (response, bytes.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(bytes));
    }

    /// <summary>Registers commands, replacing all.</summary>
    public async Task RegisterAsync(string json)
    {
        var (response, body) = await RestAsync("PUT", $"applications/{ApplicationId}/commands", json);
        Assert.True(response.IsSuccessStatusCode, body.ToString());
    }

    /// <summary>Waits for the next interaction.</summary>
    public Task<JsonElement> InteractionAsync() => EventAsync("INTERACTION_CREATE");

    /// <summary>Answers an interaction; the body is a callback.</summary>
    public Task<(HttpResponseMessage Response, JsonElement Body)> AnswerAsync(JsonElement interaction, string json, string query = "") => RestAsync(
        "POST",
        $"interactions/{interaction.GetProperty("id").GetString()}/{interaction.GetProperty("token").GetString()}/callback{query}",
        json);

    /// <summary>The path of the interaction's webhook.</summary>
    public static string Webhook(JsonElement interaction) =>
        $"webhooks/{interaction.GetProperty("application_id").GetString()}/{interaction.GetProperty("token").GetString()}";

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        Http.Dispose();
        return ValueTask.CompletedTask;
    }
}
