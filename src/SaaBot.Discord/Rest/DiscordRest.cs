using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SaaBot.Discord.Json;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Rest;

/// <summary>The HTTP API over one pooled client.</summary>
public sealed class DiscordRest : IDiscordRest, IServerRest, IDisposable
{
    private readonly HttpClient _http;
    private readonly RestPipeline _pipeline;

    /// <summary>A client of the HTTP API.</summary>
    /// <param name="http">The HTTP client, which belongs to this one from now on.</param>
    /// <param name="options">The settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Numbers from 0 up to but not including 1.</param>
    /// <param name="logger">The log.</param>
    /// <param name="observer">Told of every try, or null.</param>
    public DiscordRest(
        HttpClient http,
        IOptions<DiscordOptions> options,
        TimeProvider time,
        Func<double> random,
        ILogger<DiscordRest> logger,
        IRestObserver? observer = null)
    {
        _http = http;
        _pipeline = new RestPipeline(http, options.Value, time, random, logger, observer);
    }

    /// <inheritdoc />
    public Task<RestResult<GatewayBot>> GetGatewayBotAsync(CancellationToken cancellation) =>
        CallAsync(Get(Routes.GatewayBot()), DiscordJson.Default.GatewayBot, cancellation);

    /// <inheritdoc />
    public Task<RestResult<Application>> GetCurrentApplicationAsync(CancellationToken cancellation) =>
        CallAsync(Get(Routes.CurrentApplication()), DiscordJson.Default.Application, cancellation);

    /// <inheritdoc />
    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> GetGlobalCommandsAsync(
        Snowflake applicationId, CancellationToken cancellation) =>
        CallAsync(
            Get(Routes.GlobalCommands(HttpMethod.Get, applicationId)), DiscordJson.Default.IReadOnlyListApplicationCommand, cancellation);

    /// <inheritdoc />
    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> BulkOverwriteGlobalCommandsAsync(
        Snowflake applicationId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellation)
    {
        var type = DiscordJson.Default.IReadOnlyListApplicationCommand;
        var route = Routes.GlobalCommands(HttpMethod.Put, applicationId);
        return CallAsync(new RestRequest(route, RestBodies.Json(commands, type), Repeatable: true), type, cancellation);
    }

    /// <inheritdoc />
    public async Task<RestResult> CreateInteractionResponseAsync(
        Snowflake interactionId, string token, InteractionResponse response, CancellationToken cancellation)
    {
        var message = response.Data as MessagePayload;
        var announced = message is null ? response : response with { Data = RestBodies.Announce(message) };
        var body = RestBodies.Json(announced, DiscordJson.Default.InteractionResponse, message?.Files ?? []);

        // Repeatable: Discord takes one first answer and refuses every other, so a second try can do no harm.
        var request = new RestRequest(Routes.Callback(interactionId, token), body, Repeatable: true);
        var answer = await _pipeline.SendAsync(request, cancellation).ConfigureAwait(false);
        var earlierTryArrived = answer is { MayHaveSucceededBefore: true, Error.Code: DiscordErrorCode.AlreadyAcknowledged };
        return answer.Error is null || earlierTryArrived ? RestResult.Ok : answer.Error;
    }

    /// <inheritdoc />
    public Task<RestResult<Message>> GetOriginalResponseAsync(Snowflake applicationId, string token, CancellationToken cancellation) =>
        CallAsync(Get(Routes.OriginalResponse(HttpMethod.Get, applicationId, token)), DiscordJson.Default.Message, cancellation);

    /// <inheritdoc />
    public Task<RestResult<Message>> EditOriginalResponseAsync(
        Snowflake applicationId, string token, MessagePayload message, CancellationToken cancellation) =>
        SendMessageAsync(Routes.OriginalResponse(HttpMethod.Patch, applicationId, token), message, repeatable: true, cancellation);

    /// <inheritdoc />
    public Task<RestResult> DeleteOriginalResponseAsync(Snowflake applicationId, string token, CancellationToken cancellation) =>
        DeleteAsync(Routes.OriginalResponse(HttpMethod.Delete, applicationId, token), cancellation);

    /// <inheritdoc />
    public Task<RestResult<Message>> CreateFollowupAsync(
        Snowflake applicationId, string token, MessagePayload message, CancellationToken cancellation) =>
        SendMessageAsync(Routes.Followups(applicationId, token), message, repeatable: false, cancellation);

    /// <inheritdoc />
    public Task<RestResult<Message>> EditFollowupAsync(
        Snowflake applicationId, string token, Snowflake messageId, MessagePayload message, CancellationToken cancellation) =>
        SendMessageAsync(Routes.Followup(HttpMethod.Patch, applicationId, token, messageId), message, repeatable: true, cancellation);

    /// <inheritdoc />
    public Task<RestResult> DeleteFollowupAsync(
        Snowflake applicationId, string token, Snowflake messageId, CancellationToken cancellation) =>
        DeleteAsync(Routes.Followup(HttpMethod.Delete, applicationId, token, messageId), cancellation);

    /// <inheritdoc />
    public Task<RestResult<Message>> CreateMessageAsync(Snowflake channelId, MessagePayload message, CancellationToken cancellation)
    {
        var repeatable = message is { Nonce: not null, EnforceNonce: true };
        return SendMessageAsync(Routes.CreateMessage(channelId), message, repeatable, cancellation);
    }

    /// <inheritdoc />
    public Task<RestResult<Message>> EditMessageAsync(
        Snowflake channelId, Snowflake messageId, MessagePayload message, CancellationToken cancellation) =>
        SendMessageAsync(Routes.Message(HttpMethod.Patch, channelId, messageId), message, repeatable: true, cancellation);

    /// <inheritdoc />
    public Task<RestResult<Message>> GetMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellation) =>
        CallAsync(Get(Routes.Message(HttpMethod.Get, channelId, messageId)), DiscordJson.Default.Message, cancellation);

    /// <inheritdoc />
    public Task<RestResult<IReadOnlyList<Message>>> GetChannelMessagesAsync(
        Snowflake channelId, int limit, CancellationToken cancellation) =>
        CallAsync(Get(Routes.ChannelMessages(channelId, limit)), DiscordJson.Default.IReadOnlyListMessage, cancellation);

    /// <inheritdoc />
    public Task<RestResult<Channel>> GetChannelAsync(Snowflake channelId, CancellationToken cancellation) =>
        CallAsync(Get(Routes.Channel(channelId)), DiscordJson.Default.Channel, cancellation);

    /// <inheritdoc />
    public Task<RestResult<Guild>> GetGuildAsync(Snowflake guildId, CancellationToken cancellation) =>
        CallAsync(Get(Routes.Guild(guildId)), DiscordJson.Default.Guild, cancellation);

    /// <inheritdoc />
    public Task<RestResult<IReadOnlyList<Role>>> GetRolesAsync(Snowflake guildId, CancellationToken cancellation) =>
        CallAsync(Get(Routes.Roles(guildId)), DiscordJson.Default.IReadOnlyListRole, cancellation);

    /// <inheritdoc />
    public Task<RestResult<Member>> GetMemberAsync(Snowflake guildId, Snowflake userId, CancellationToken cancellation) =>
        CallAsync(Get(Routes.Member(guildId, userId)), DiscordJson.Default.Member, cancellation);

    /// <inheritdoc />
    public Task<RestResult<Channel>> CreateDmAsync(Snowflake userId, CancellationToken cancellation)
    {
        var body = RestBodies.Json(new CreateDmRequest(userId), DiscordJson.Default.CreateDmRequest);
        return CallAsync(new RestRequest(Routes.CreateDm(), body, Repeatable: true), DiscordJson.Default.Channel, cancellation);
    }

    /// <inheritdoc />
    public async Task<RestResult> PinMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellation)
    {
        var request = new RestRequest(Routes.Pin(channelId, messageId), Content: null, Repeatable: true);
        var answer = await _pipeline.SendAsync(request, cancellation).ConfigureAwait(false);
        return answer.Error is null ? RestResult.Ok : answer.Error;
    }

    /// <inheritdoc />
    public Task<RestResult<Channel>> StartThreadFromMessageAsync(
        Snowflake channelId, Snowflake messageId, string name, CancellationToken cancellation)
    {
        var body = RestBodies.Json(new StartThreadRequest(name), DiscordJson.Default.StartThreadRequest);
        var request = new RestRequest(Routes.StartThread(channelId, messageId), body, Repeatable: false);
        return CallAsync(request, DiscordJson.Default.Channel, cancellation);
    }

    /// <summary>Frees the HTTP client.</summary>
    public void Dispose() => _http.Dispose();

    private static RestRequest Get(Route route) => new(route, Content: null, Repeatable: true);

    private Task<RestResult<Message>> SendMessageAsync(Route route, MessagePayload message, bool repeatable, CancellationToken cancellation)
    {
        var body = RestBodies.Json(RestBodies.Announce(message), DiscordJson.Default.MessagePayload, message.Files);
        return CallAsync(new RestRequest(route, body, repeatable) { NotAfter = message.NotAfter }, DiscordJson.Default.Message, cancellation);
    }

    private async Task<RestResult> DeleteAsync(Route route, CancellationToken cancellation)
    {
        var answer = await _pipeline.SendAsync(new RestRequest(route, Content: null, Repeatable: true), cancellation).ConfigureAwait(false);
        var earlierTryArrived = answer is { MayHaveSucceededBefore: true, Error.Kind: RestErrorKind.NotFound };
        return answer.Error is null || earlierTryArrived ? RestResult.Ok : answer.Error;
    }

    private async Task<RestResult<T>> CallAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        var answer = await _pipeline.SendAsync(request, cancellation).ConfigureAwait(false);
        if (answer.Error is { } error)
        {
            return error;
        }

        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type) is { } value ? RestResult.From(value) : Unreadable(request.Route);
        }
        catch (JsonException)
        {
            return Unreadable(request.Route);
        }
    }

    private static RestError Unreadable(Route route) => new(RestErrorKind.Unreadable, $"The answer of {route} could not be read.");
}
