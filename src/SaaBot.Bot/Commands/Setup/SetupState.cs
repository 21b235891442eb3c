using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Servers;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>What the setup card shows.</summary>
/// <param name="Channel">The channel it is about.</param>
/// <param name="Granted">What the bot may do there; null when that could not be learnt.</param>
/// <param name="Settings">What the server chose.</param>
/// <param name="Schedule">Its daily question, or null.</param>
public sealed record SetupState(Snowflake Channel, Permissions? Granted, ServerSettings Settings, DailySchedule? Schedule);
