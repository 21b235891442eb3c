using Microsoft.Extensions.Logging;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Daily;

namespace SaaBot.Bot.Daily;

/// <summary>Tells the person who set a schedule up something in a direct message. Many people take none (error 50007), so nothing may depend on it.</summary>
/// <param name="rest">Discord's REST API.</param>
/// <param name="log">The log.</param>
public sealed class ManagerNotes(IDiscordRest rest, ILogger<ManagerNotes> log)
{
    /// <summary>Tells it, if the person can be told.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="text">What there is to say, in the server's language.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task TellAsync(DailySchedule schedule, string text, CancellationToken stop)
    {
        RestResult<Channel> direct = await rest.CreateDmAsync(new Snowflake(schedule.SetBy), stop).ConfigureAwait(false);
        if (!direct.IsOk)
        {
            log.LogInformation("User {User} cannot be told: {Error}", schedule.SetBy, direct.Error);
            return;
        }

        RestResult<Message> told = await rest.CreateMessageAsync(direct.Value.Id, MessagePayload.Of(new TextDisplay(text)), stop).ConfigureAwait(false);
        if (!told.IsOk)
        {
            log.LogInformation("User {User} cannot be told: {Error}", schedule.SetBy, told.Error);
        }
    }
}
