using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Rest;

namespace SaaBot.Discord;

/// <summary>Asks the HTTP API where the gateway is.</summary>
public sealed class RestGatewayDirectory : IGatewayDirectory
{
    private readonly IDiscordRest _rest;

    /// <summary>A directory over the HTTP API.</summary>
    /// <param name="rest">The HTTP API.</param>
    public RestGatewayDirectory(IDiscordRest rest) => _rest = rest;

    /// <inheritdoc />
    public async Task<GatewayDirections> FindAsync(CancellationToken cancellation)
    {
        var found = await _rest.GetGatewayBotAsync(cancellation).ConfigureAwait(false);
        if (found.IsOk)
        {
            return GatewayAddress.IsSafe(found.Value.Url)
                ? new GatewayDirections(found.Value)
                : new GatewayDirections(null, Explanation: $"The gateway's address {found.Value.Url} is neither encrypted nor on this machine.");
        }

        return found.Error.Kind is RestErrorKind.Unauthorized or RestErrorKind.Stopped
            ? new GatewayDirections(null, new GatewayStop(
                GatewayStopReason.AuthenticationFailed,
                "Discord refused the bot token (401). Put the current token from the Developer Portal in the settings."))
            : new GatewayDirections(null, Explanation: found.Error.ToString());
    }
}
