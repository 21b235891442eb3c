using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Extensions.Logging;

namespace SaaBot.Hosting;

/// <summary>Structured logs, as the section <c>Serilog</c> of the settings says.</summary>
internal static class Logs
{
    /// <summary>What is wrong with the section, or null.</summary>
    /// <param name="configuration">The settings as text.</param>
    public static string? Problem(IConfiguration configuration)
    {
        try
        {
            new LoggerConfiguration().ReadFrom.Configuration(configuration);
            return null;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException)
        {
            return $"The section Serilog cannot be used: {wrong.Message} Its format is Serilog's own, for example Serilog:MinimumLevel:Default=Information";
        }
    }

    /// <summary>A factory that flushes when it is disposed.</summary>
    /// <param name="configuration">The settings as text.</param>
    public static ILoggerFactory Create(IConfiguration configuration) =>
        new SerilogLoggerFactory(new LoggerConfiguration().ReadFrom.Configuration(configuration).CreateLogger(), dispose: true);
}
