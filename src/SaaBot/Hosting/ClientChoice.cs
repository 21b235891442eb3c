using Microsoft.Extensions.DependencyInjection;
using SaaBot.Settings;
#if FULL_FEED
using SaaBot.DiscordNet;
#endif

namespace SaaBot.Hosting;

/// <summary>Which client receives interactions. The full-feed build (docs/clients.md) defines FULL_FEED and holds both.</summary>
internal static class ClientChoice
{
#if FULL_FEED
    /// <summary>Whether this build holds Discord.Net.</summary>
    public static bool HasDiscordNet => true;
#else
    /// <summary>Whether this build holds Discord.Net.</summary>
    public static bool HasDiscordNet => false;
#endif

    /// <summary>Adds the wanted source of interactions before the built-in one, which then stays away.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="kind">What is wanted; the settings' reader has refused what this build does not hold.</param>
    public static void AddClientChoice(this IServiceCollection services, DiscordClientKind kind)
    {
        if (kind == DiscordClientKind.BuiltIn)
        {
            return;
        }

#if FULL_FEED
        services.AddDiscordNetSource();
#else
        throw new InvalidOperationException($"{kind} is not in this build.");
#endif
    }
}
