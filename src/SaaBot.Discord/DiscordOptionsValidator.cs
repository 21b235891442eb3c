using Microsoft.Extensions.Options;
using SaaBot.Discord.Gateway;

namespace SaaBot.Discord;

/// <summary>Checks the settings at start, all of them, with sentences that never quote the token.</summary>
public sealed class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var problems = Problems(options).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(DiscordOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Token))
        {
            yield return "The bot token is missing: copy it from the Developer Portal, page Bot.";
        }
        else if (options.Token.Any(char.IsWhiteSpace) || options.Token.Any(char.IsControl))
        {
            yield return "The bot token has white space in it: give the token alone, without \"Bot\" before it.";
        }

        if (!GatewayAddress.IsSafe(options.ApiUrl) || options.ApiUrl.Scheme is not ("https" or "http"))
        {
            yield return "ApiUrl must be an https address; http is for this machine only.";
        }

        if (options.GatewayUrl is { } gateway && (!GatewayAddress.IsSafe(gateway) || gateway.Scheme is not ("wss" or "ws")))
        {
            yield return "GatewayUrl must be a wss address; ws is for this machine only.";
        }

        if (options.Shards is < 1)
        {
            yield return "Shards must be at least 1, or left out to follow Discord's recommendation.";
        }

        if (options.ShardIndexes is { Count: > 0 } indexes)
        {
            if (options.Shards is not { } count)
            {
                yield return "ShardIndexes needs Shards: which of how many?";
            }
            else if (indexes.Any(index => index < 0 || index >= count) || indexes.Distinct().Count() != indexes.Count)
            {
                yield return "ShardIndexes must be different numbers from 0 to Shards - 1.";
            }
        }

        if (options.Status is { Length: > 128 })
        {
            yield return "Status must have at most 128 characters.";
        }
    }
}
