using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SaaBot.Discord;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;

namespace SaaBot.DiscordNet;

/// <summary>Puts Discord.Net's gateway client into a host.</summary>
public static class DiscordNetServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IInteractionSource"/> over Discord.Net. Call it before <c>AddDiscordClient</c>, which adds what it needs.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddDiscordNetSource(this IServiceCollection services) =>
        services.AddSingleton<IInteractionSource>(provider => new DiscordNetSource(
            provider.GetRequiredService<IOptions<DiscordOptions>>(),
            provider.GetRequiredService<IGatewayDirectory>(),
            provider.GetRequiredService<TimeProvider>(),
            Random.Shared.NextDouble,
            provider.GetRequiredService<ILogger<DiscordNetSource>>()));
}
