using Microsoft.Extensions.Logging;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Servers;

/// <summary>Says once in the log by which address the bot is invited.</summary>
/// <param name="log">The log.</param>
public sealed class InvitationNote(ILogger<InvitationNote> log)
{
    private int _said;

    /// <summary>Says it, unless it was said before.</summary>
    /// <param name="applicationId">The bot's application.</param>
    public void Say(Snowflake applicationId)
    {
        if (Interlocked.Exchange(ref _said, 1) == 0)
        {
            log.LogInformation("Invite the bot to a server: {Address}", BotRights.Invitation(applicationId));
        }
    }
}
