using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Daily;

namespace SaaBot.Bot.Daily;

/// <summary>What became of a message that was to be sent.</summary>
/// <param name="MessageId">The message, when it stands in the channel.</param>
/// <param name="Error">What went wrong, or null.</param>
public sealed record Delivery(Snowflake? MessageId, RestError? Error)
{
    /// <summary>Another worker has the message in hand.</summary>
    public static Delivery SomebodyElses { get; } = new(null, null);

    /// <summary>Whether a human has to do something: the channel is gone or closed to the bot.</summary>
    public bool IsDenied => Error?.Kind is RestErrorKind.Forbidden or RestErrorKind.NotFound;

    /// <summary>Whether Discord will never take the message: something about it is wrong, and sending it again is useless.</summary>
    public bool IsRefused => Error?.Kind == RestErrorKind.Refused;

    /// <summary>Why a schedule rests after denials.</summary>
    public PauseReason Reason => Error?.Kind == RestErrorKind.NotFound ? PauseReason.ChannelGone : PauseReason.PermissionLost;

    /// <summary>How a call went.</summary>
    /// <param name="result">Discord's answer.</param>
    public static Delivery Of(RestResult<Message> result) => new(result.Value?.Id, result.Error);
}
