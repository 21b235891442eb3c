using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SaaBot.Discord.Commands;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Rest;

namespace SaaBot.Discord;

/// <summary>Puts the client into a host.</summary>
public static class DiscordServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IDiscordRest"/>, <see cref="IServerRest"/>, <see cref="IInteractionSource"/> over the gateway, and <see cref="CommandSync"/>. A
    /// <see cref="TimeProvider"/>, an <see cref="IGatewaySessionStore"/> or an <see cref="ICommandHashStore"/> that the host has added
    /// before is used; otherwise memory is. An <see cref="IRestObserver"/> is told of every call.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options; they are validated at start.</param>
    public static IServiceCollection AddDiscordClient(this IServiceCollection services, Action<DiscordOptions> configure)
    {
        services.AddOptions<DiscordOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IGatewaySessionStore, InMemoryGatewaySessionStore>();
        services.TryAddSingleton<ICommandHashStore, InMemoryCommandHashStore>();
        services.TryAddSingleton(provider => new DiscordRest(
            CreateHttpClient(),
            provider.GetRequiredService<IOptions<DiscordOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            Random.Shared.NextDouble,
            provider.GetRequiredService<ILogger<DiscordRest>>(),
            provider.GetService<IRestObserver>()));
        services.TryAddSingleton<IDiscordRest>(provider => provider.GetRequiredService<DiscordRest>());
        services.TryAddSingleton<IServerRest>(provider => provider.GetRequiredService<DiscordRest>());
        services.TryAddSingleton<IGatewayDirectory, RestGatewayDirectory>();
        services.TryAddSingleton<IInteractionSource>(provider => new ShardedInteractionSource(
            provider.GetRequiredService<IOptions<DiscordOptions>>(),
            provider.GetRequiredService<IGatewayDirectory>(),
            provider.GetRequiredService<IGatewaySessionStore>(),
            provider.GetRequiredService<TimeProvider>(),
            Random.Shared.NextDouble,
            provider.GetRequiredService<ILogger<ShardedInteractionSource>>()));
        services.TryAddSingleton<CommandSync>();
        return services;
    }

    /// <summary>A pooled HTTP client as <see cref="DiscordRest"/> needs it.</summary>
    public static HttpClient CreateHttpClient() =>
        new(
            new SocketsHttpHandler
            {
                // A redirect could carry the token elsewhere, and spans of the handler would carry an interaction's token in their address.
                AllowAutoRedirect = false,
                ActivityHeadersPropagator = null,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionIdleTimeout = TimeSpan.FromSeconds(60),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            },
            disposeHandler: true)
        {
            // Each try has its own deadline.
            Timeout = Timeout.InfiniteTimeSpan,
        };
}
