namespace SaaBot.Discord.Rest;

/// <summary>Codes that a bot decides on (Discord documentation: Opcodes and Status Codes, "JSON Error Codes").</summary>
public static class DiscordErrorCode
{
    /// <summary>The channel is gone.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>The server is gone, or the bot is not in it.</summary>
    public const int UnknownGuild = 10004;

    /// <summary>The message is gone.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>The interaction's 15 minutes are over.</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>The first answer came too late.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The interaction was answered already.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>The bot does not see the channel.</summary>
    public const int MissingAccess = 50001;

    /// <summary>The user takes no direct messages from the bot.</summary>
    public const int CannotSendToUser = 50007;

    /// <summary>The bot lacks a permission there.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>The interaction's token is no longer valid.</summary>
    public const int InvalidWebhookToken = 50027;

    /// <summary>A field of the request is wrong.</summary>
    public const int InvalidFormBody = 50035;
}
