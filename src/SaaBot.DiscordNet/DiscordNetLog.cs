using Discord;
using Microsoft.Extensions.Logging;

namespace SaaBot.DiscordNet;

/// <summary>Writes Discord.Net's log into the bot's.</summary>
/// <param name="logger">The bot's log.</param>
internal sealed class DiscordNetLog(ILogger logger)
{
    /// <summary>How much Discord.Net has to tell: it makes every message that is not below this, whoever reads it.</summary>
    public LogSeverity Severity =>
        logger.IsEnabled(LogLevel.Trace) ? LogSeverity.Debug : logger.IsEnabled(LogLevel.Debug) ? LogSeverity.Verbose : LogSeverity.Info;

    /// <summary>Writes one message. Discord.Net puts no token into its messages, and raw payloads only when it is told to.</summary>
    /// <param name="message">The message.</param>
    public Task WriteAsync(LogMessage message)
    {
        logger.Log(Level(message.Severity), message.Exception, "{Source}: {Text}", message.Source, message.Message ?? message.Exception?.Message);
        return Task.CompletedTask;
    }

    // Its reconnecting is information: that a connection is lost is said by the bot itself.
    private static LogLevel Level(LogSeverity severity) => severity switch
    {
        LogSeverity.Critical => LogLevel.Critical,
        LogSeverity.Error => LogLevel.Error,
        LogSeverity.Warning => LogLevel.Warning,
        LogSeverity.Info => LogLevel.Information,
        LogSeverity.Verbose => LogLevel.Debug,
        _ => LogLevel.Trace,
    };
}
