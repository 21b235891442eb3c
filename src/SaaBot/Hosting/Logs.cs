using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Extensions.Logging;

namespace SaaBot.Hosting;

/// <summary>Structured logs, as the section <c>Serilog</c> of the settings says.</summary>
internal static class Logs
{
    /// <summary>A factory that flushes when it is disposed.</summary>
    /// <param name="configuration">The settings as text.</param>
    public static ILoggerFactory Create(IConfiguration configuration) =>
        new SerilogLoggerFactory(new LoggerConfiguration().ReadFrom.Configuration(configuration).CreateLogger(), dispose: true);
}
