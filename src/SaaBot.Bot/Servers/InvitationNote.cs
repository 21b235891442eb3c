using Microsoft.Extensions.Logging;
using SaaBot.Discord.Events;

namespace SaaBot.Bot.Servers;

/// <summary>Says once in the log by which address the bot is invited.</summary>
/// <param name="log">The log.</param>
public sealed class InvitationNote(ILogger<InvitationNote> log) : IEventListener
{
    private int _said;

    /// <inheritdoc/>
    public void Hear(DiscordEvent happened)
    {
        if (happened is GatewayReady ready && Interlocked.Exchange(ref _said, 1) == 0)
        {
            log.LogInformation("Invite the bot to a server: {Address}", BotRights.Invitation(ready.ApplicationId));
        }
    }
}
