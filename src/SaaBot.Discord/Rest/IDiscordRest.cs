using SaaBot.Discord.Models;

namespace SaaBot.Discord.Rest;

/// <summary>
/// The calls of Discord's HTTP API v10 that a study bot makes. Whatever Discord answers is a value; so is a network that stays down.
/// Rate limits are waited for inside. Only the caller's own cancellation throws (<see cref="OperationCanceledException"/>).
/// </summary>
public interface IDiscordRest
{
    /// <summary>Where and how to connect to the gateway.</summary>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<GatewayBot>> GetGatewayBotAsync(CancellationToken cancellation);

    /// <summary>The bot's own application.</summary>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Application>> GetCurrentApplicationAsync(CancellationToken cancellation);

    /// <summary>The commands that are registered everywhere.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<IReadOnlyList<ApplicationCommand>>> GetGlobalCommandsAsync(Snowflake applicationId, CancellationToken cancellation);

    /// <summary>Replaces all commands that are registered everywhere.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="commands">All commands.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<IReadOnlyList<ApplicationCommand>>> BulkOverwriteGlobalCommandsAsync(
        Snowflake applicationId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellation);

    /// <summary>Sends the first answer to an interaction, ahead of every queue but its own.</summary>
    /// <param name="interactionId">The interaction.</param>
    /// <param name="token">Its token.</param>
    /// <param name="response">The answer.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult> CreateInteractionResponseAsync(
        Snowflake interactionId, string token, InteractionResponse response, CancellationToken cancellation);

    /// <summary>Reads the first answer.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="token">The interaction's token.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Message>> GetOriginalResponseAsync(Snowflake applicationId, string token, CancellationToken cancellation);

    /// <summary>Edits the first answer, or gives it after a deferral.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="token">The interaction's token.</param>
    /// <param name="message">What to change.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Message>> EditOriginalResponseAsync(
        Snowflake applicationId, string token, MessagePayload message, CancellationToken cancellation);

    /// <summary>Deletes the first answer.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="token">The interaction's token.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult> DeleteOriginalResponseAsync(Snowflake applicationId, string token, CancellationToken cancellation);

    /// <summary>Sends a further message, within 15 minutes of the interaction.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="token">The interaction's token.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Message>> CreateFollowupAsync(
        Snowflake applicationId, string token, MessagePayload message, CancellationToken cancellation);

    /// <summary>Edits a further message.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="token">The interaction's token.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="message">What to change.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Message>> EditFollowupAsync(
        Snowflake applicationId, string token, Snowflake messageId, MessagePayload message, CancellationToken cancellation);

    /// <summary>Deletes a further message.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="token">The interaction's token.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult> DeleteFollowupAsync(Snowflake applicationId, string token, Snowflake messageId, CancellationToken cancellation);

    /// <summary>
    /// Sends a message to a channel. It is tried again after a lost answer only if it has a nonce that is enforced, so that no message
    /// comes twice.
    /// </summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Message>> CreateMessageAsync(Snowflake channelId, MessagePayload message, CancellationToken cancellation);

    /// <summary>Edits one of the bot's messages.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="message">What to change.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Message>> EditMessageAsync(
        Snowflake channelId, Snowflake messageId, MessagePayload message, CancellationToken cancellation);

    /// <summary>Reads a message.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Message>> GetMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellation);

    /// <summary>Reads the newest messages of a channel, newest first.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="limit">How many, 1 to 100.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<IReadOnlyList<Message>>> GetChannelMessagesAsync(Snowflake channelId, int limit, CancellationToken cancellation);

    /// <summary>Reads a channel or a thread.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Channel>> GetChannelAsync(Snowflake channelId, CancellationToken cancellation);

    /// <summary>Reads a server.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Guild>> GetGuildAsync(Snowflake guildId, CancellationToken cancellation);

    /// <summary>Opens the direct messages with a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Channel>> CreateDmAsync(Snowflake userId, CancellationToken cancellation);

    /// <summary>Pins a message.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult> PinMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellation);

    /// <summary>Starts a thread under a message; the thread has the message's id.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="name">The thread's name, 1 to 100 characters.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<RestResult<Channel>> StartThreadFromMessageAsync(
        Snowflake channelId, Snowflake messageId, string name, CancellationToken cancellation);
}
