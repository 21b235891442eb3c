namespace SaaBot.Discord.Models;

/// <summary>The message that is replied to (Discord documentation: Message, "Message Reference Structure").</summary>
/// <param name="MessageId">The message, in the same channel.</param>
/// <param name="FailIfNotExists">Whether sending fails when it is gone; false sends an ordinary message then.</param>
public sealed record MessageReference(Snowflake MessageId, bool FailIfNotExists = false);
