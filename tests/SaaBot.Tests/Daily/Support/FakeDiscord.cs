using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;

namespace SaaBot.Tests.Daily.Support;

/// <summary>Discord's REST API as the daily question uses it, on a clock of the test: nonces, fifty requests a second, and whatever goes wrong.</summary>
internal sealed class FakeDiscord(TimeProvider clock) : IDiscordRest
{
    public static readonly Snowflake Self = new(999);

    private static readonly TimeSpan NonceMemory = TimeSpan.FromMinutes(5);
    private static readonly RestError Unused = new(RestErrorKind.Refused, "Not part of this test.");

    private readonly Lock _lock = new();
    private readonly List<FakeMessage> _messages = [];
    private ulong _made;
    private int _taken;
    private TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What goes wrong with a message to a channel, before it is taken.</summary>
    public Func<ulong, RestError?> Refuse { get; set; } = _ => null;

    /// <summary>What goes wrong with a message, before it is taken.</summary>
    public Func<MessagePayload, RestError?> RefuseMessage { get; set; } = _ => null;

    /// <summary>Why a channel cannot be read, if it cannot.</summary>
    public RestError? Unreadable { get; set; }

    /// <summary>How many answers to a message are lost on the way, although it was taken.</summary>
    public int AnswersLost { get; set; }

    /// <summary>
    /// Requests a second; 0 for no limit. Each second's requests are answered when all of them have come, so that a bot which sends one after the other never gets an answer.
    /// </summary>
    public int RequestsPerSecond { get; set; }

    /// <summary>How many requests will come, with a limit: the last second may be less than full.</summary>
    public int Expected { get; set; }

    public List<(DateTimeOffset At, Snowflake MessageId, MessagePayload Payload)> Edits { get; } = [];

    public IReadOnlyList<FakeMessage> In(ulong channelId)
    {
        lock (_lock)
        {
            return [.. _messages.Where(message => message.ChannelId.Value == channelId)];
        }
    }

    public async Task<RestResult<Message>> CreateMessageAsync(Snowflake channelId, MessagePayload message, CancellationToken cancellation)
    {
        DateTimeOffset now = await TurnAsync(cancellation);
        lock (_lock)
        {
            if (now > message.NotAfter)
            {
                return new RestError(RestErrorKind.TooLate, "Its time was over.");
            }

            if ((Refuse(channelId.Value) ?? RefuseMessage(message)) is { } error)
            {
                return error;
            }

            FakeMessage? known = _messages.FirstOrDefault(each =>
                message is { Nonce: not null, EnforceNonce: true } && each.ChannelId == channelId && each.Payload.Nonce == message.Nonce && now - each.At < NonceMemory);
            if (known is null)
            {
                known = new FakeMessage(new Snowflake(Snowflake.FirstAt(now).Value + ++_made), channelId, now, message);
                _messages.Add(known);
            }

            if (AnswersLost > 0)
            {
                AnswersLost--;
                return new RestError(RestErrorKind.Network, "The connection was lost.");
            }

            return RestResult.From(known.Told());
        }
    }

    public async Task<RestResult<Message>> EditMessageAsync(Snowflake channelId, Snowflake messageId, MessagePayload message, CancellationToken cancellation)
    {
        await TurnAsync(cancellation);
        lock (_lock)
        {
            Edits.Add((clock.GetUtcNow(), messageId, message));
            return RestResult.From(new Message { Id = messageId, ChannelId = channelId });
        }
    }

    public async Task<RestResult<IReadOnlyList<Message>>> GetChannelMessagesAsync(Snowflake channelId, int limit, CancellationToken cancellation)
    {
        await TurnAsync(cancellation);
        if (Unreadable is { } error)
        {
            return error;
        }

        IReadOnlyList<Message> newest = [.. In(channelId.Value).Reverse().Take(limit).Select(message => message.Told())];
        return RestResult.From(newest);
    }

    public Task<RestResult<Channel>> CreateDmAsync(Snowflake userId, CancellationToken cancellation) =>
        Task.FromResult(RestResult.From(new Channel { Id = DirectWith(userId.Value), Type = ChannelType.Dm }));

    public static Snowflake DirectWith(ulong userId) => new(userId + 1_000_000);

    public Task<RestResult<Channel>> GetChannelAsync(Snowflake channelId, CancellationToken cancellation) => Task.FromResult(RestResult.From(new Channel { Id = channelId }));

    public Task<RestResult<GatewayBot>> GetGatewayBotAsync(CancellationToken cancellation) => Task.FromResult<RestResult<GatewayBot>>(Unused);

    public Task<RestResult<Application>> GetCurrentApplicationAsync(CancellationToken cancellation) => Task.FromResult<RestResult<Application>>(Unused);

    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> GetGlobalCommandsAsync(Snowflake applicationId, CancellationToken cancellation) =>
        Task.FromResult<RestResult<IReadOnlyList<ApplicationCommand>>>(Unused);

    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> BulkOverwriteGlobalCommandsAsync(
        Snowflake applicationId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellation) => Task.FromResult<RestResult<IReadOnlyList<ApplicationCommand>>>(Unused);

    public Task<RestResult> CreateInteractionResponseAsync(Snowflake interactionId, string token, InteractionResponse response, CancellationToken cancellation) =>
        Task.FromResult<RestResult>(Unused);

    public Task<RestResult<Message>> GetOriginalResponseAsync(Snowflake applicationId, string token, CancellationToken cancellation) => Task.FromResult<RestResult<Message>>(Unused);

    public Task<RestResult<Message>> EditOriginalResponseAsync(Snowflake applicationId, string token, MessagePayload message, CancellationToken cancellation) =>
        Task.FromResult<RestResult<Message>>(Unused);

    public Task<RestResult> DeleteOriginalResponseAsync(Snowflake applicationId, string token, CancellationToken cancellation) => Task.FromResult<RestResult>(Unused);

    public Task<RestResult<Message>> CreateFollowupAsync(Snowflake applicationId, string token, MessagePayload message, CancellationToken cancellation) =>
        Task.FromResult<RestResult<Message>>(Unused);

    public Task<RestResult<Message>> EditFollowupAsync(Snowflake applicationId, string token, Snowflake messageId, MessagePayload message, CancellationToken cancellation) =>
        Task.FromResult<RestResult<Message>>(Unused);

    public Task<RestResult> DeleteFollowupAsync(Snowflake applicationId, string token, Snowflake messageId, CancellationToken cancellation) => Task.FromResult<RestResult>(Unused);

    public Task<RestResult<Message>> GetMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellation) => Task.FromResult<RestResult<Message>>(Unused);

    public Task<RestResult<Guild>> GetGuildAsync(Snowflake guildId, CancellationToken cancellation) => Task.FromResult<RestResult<Guild>>(Unused);

    public Task<RestResult> PinMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellation) => Task.FromResult<RestResult>(Unused);

    public Task<RestResult<Channel>> StartThreadFromMessageAsync(Snowflake channelId, Snowflake messageId, string name, CancellationToken cancellation) =>
        Task.FromResult<RestResult<Channel>>(Unused);

    /// <summary>Waits for the request's second.</summary>
    /// <returns>When that is.</returns>
    private async Task<DateTimeOffset> TurnAsync(CancellationToken cancellation)
    {
        if (RequestsPerSecond == 0)
        {
            return clock.GetUtcNow();
        }

        Task second;
        DateTimeOffset at;
        lock (_lock)
        {
            at = clock.GetUtcNow() + TimeSpan.FromSeconds(_taken / RequestsPerSecond);
            second = _second.Task;
            if (++_taken % RequestsPerSecond == 0 || Expected - _taken < 2 * RequestsPerSecond)
            {
                _second.TrySetResult();
                _second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        await second.WaitAsync(cancellation);
        return at;
    }
}
