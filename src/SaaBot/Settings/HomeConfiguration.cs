using Microsoft.Extensions.Configuration;

namespace SaaBot.Settings;

/// <summary>
/// Settings as text: appsettings.json, overridden by the user secrets of a developer's machine, by environment variables, and by the command line.
/// </summary>
public static class HomeConfiguration
{
    /// <summary>What <c>dotnet user-secrets --id</c> calls them.</summary>
    public const string UserSecrets = "saabot";

    /// <summary>Reads them.</summary>
    /// <param name="home">The folder of appsettings.json.</param>
    /// <param name="arguments">Words of the form <c>--SECTION:SETTING=VALUE</c>.</param>
    public static ConfigurationResult Read(string home, IReadOnlyList<string> arguments)
    {
        ConfigurationBuilder builder = new();
        if (arguments.FirstOrDefault(argument => !argument.StartsWith("--", StringComparison.Ordinal) || !argument.Contains('=', StringComparison.Ordinal)) is { } strange)
        {
            return new ConfigurationResult(builder.Build(), $"'{strange}' is not understood. A setting is written --SECTION:SETTING=VALUE, for example --Discord:Shards=2");
        }

        try
        {
            IConfiguration configuration = builder
                .SetBasePath(home)
                .AddJsonFile("appsettings.json", optional: true)
                .AddUserSecrets(UserSecrets)
                .AddEnvironmentVariables()
                .AddCommandLine([.. arguments])
                .Build();
            return new ConfigurationResult(configuration, null);
        }
        catch (InvalidDataException broken)
        {
            return new ConfigurationResult(new ConfigurationBuilder().Build(), $"The settings cannot be read: {broken.InnerException?.Message ?? broken.Message}");
        }
    }
}
