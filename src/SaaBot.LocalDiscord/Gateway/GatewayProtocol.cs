using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Gateway;

/// <summary>
/// The conversation on one connection: hello, heartbeats, and what each opcode means before and after the login
/// (events/gateway; topics/opcodes-and-status-codes: Gateway Opcodes). It knows no socket.
/// </summary>
internal sealed class GatewayProtocol(GatewayConnection connection, GatewayServices services)
{
    /// <summary>The longest payload a client may send, in bytes (events/gateway: Sending Events).</summary>
    public const int LongestPayload = 4096;

    private const int SendsPerWindow = 120;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly GatewayLogin _login = new(connection, services);
    private long _windowStart = services.Clock.GetTimestamp();
    private int _sends;
    private long _lastHeartbeat = services.Clock.GetTimestamp();
    private bool _isClosing;

    /// <summary>The session that this connection logged in to or resumed.</summary>
    public GatewaySession? Session { get; private set; }

    public void Open()
    {
        if (services.Faults.Take(FaultKind.AcceptThenClose) is { } closing)
        {
            Close(closing.Code ?? CloseCode.UnknownError);
            return;
        }

        if (services.Faults.Take(FaultKind.CloseAfter) is { } later)
        {
            connection.CloseAfter = (later.Events ?? 1, later.Code ?? CloseCode.UnknownError);
        }

        if (services.Faults.Take(FaultKind.NeverHello) is null)
        {
            connection.Send(Frames.Op(10, new JsonObject
            {
                ["heartbeat_interval"] = (int)services.Options.HeartbeatInterval.TotalMilliseconds,
                ["_trace"] = new JsonArray("[\"gateway-local\",{\"micros\":0.0}]"),
            }));
        }
    }

    public void Receive(ReadOnlyMemory<byte> frame)
    {
        if (_isClosing)
        {
            return;
        }

        if (IsTooFast())
        {
            Close(CloseCode.RateLimited);
            return;
        }

        if (frame.Length > LongestPayload || JsonText.TryParse(frame) is not { } payload || payload.Int("op") is not { } op)
        {
            Close(CloseCode.DecodeError);
            return;
        }

        Handle(op, payload.Get("d") ?? default);
    }

    /// <summary>Whether the client has been silent for so long that Discord would hang up.</summary>
    public bool IsSilent() =>
        services.Clock.GetElapsedTime(_lastHeartbeat) > services.Options.HeartbeatInterval * 2;

    public void Close(int code)
    {
        _isClosing = true;
        connection.Close(code);
        if (code is CloseCode.SessionTimedOut && Session is { } session)
        {
            services.Hub.End(session);
        }
    }

    private void Handle(int op, JsonElement data)
    {
        switch (op)
        {
            case 1:
                Heartbeat();
                break;
            case 2 when Session is not null:
            case 6 when Session is not null:
                Close(CloseCode.AlreadyAuthenticated);
                break;
            case 2:
                LoggedIn(_login.Identify(data));
                break;
            case 6:
                LoggedIn(_login.Resume(data));
                break;
            case 3 or 4 or 8 or 31 or 43 when Session is null:
                Close(CloseCode.NotAuthenticated);
                break;
            case 8:
                new MemberRequest(services).Answer(Session!, data);
                break;
            case 3 or 4 or 31 or 43:
                break;
            default:
                Close(Session is null ? CloseCode.NotAuthenticated : CloseCode.UnknownOpcode);
                break;
        }
    }

    private void Heartbeat()
    {
        _lastHeartbeat = services.Clock.GetTimestamp();
        if (services.Faults.Take(FaultKind.DropHeartbeatAcks) is null)
        {
            connection.Send(Frames.Op(11, null));
        }
    }

    private void LoggedIn(GatewayLogin.Result result)
    {
        Session = result.Session;
        if (result.CloseCode is { } code)
        {
            Close(code);
        }
        else if (result.InvalidSession is { } resumable)
        {
            connection.Send(Frames.Op(9, resumable));
        }
    }

    private bool IsTooFast()
    {
        var now = services.Clock.GetTimestamp();
        if (services.Clock.GetElapsedTime(_windowStart, now) >= Window)
        {
            (_windowStart, _sends) = (now, 0);
        }

        return ++_sends > SendsPerWindow;
    }
}
