using System.Security.Cryptography;
using System.Text.Json;
using SaaBot.Discord.Json;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;

namespace SaaBot.Discord.Commands;

/// <summary>Registers the bot's commands everywhere, but only when their JSON is another than last time.</summary>
public sealed class CommandSync
{
    private readonly IDiscordRest _rest;
    private readonly ICommandHashStore _hashes;

    /// <summary>A registration over the HTTP API.</summary>
    /// <param name="rest">The HTTP API.</param>
    /// <param name="hashes">Remembers what was registered.</param>
    public CommandSync(IDiscordRest rest, ICommandHashStore hashes)
    {
        _rest = rest;
        _hashes = hashes;
    }

    /// <summary>The SHA-256 of the commands' JSON, in hexadecimal.</summary>
    /// <param name="commands">The commands.</param>
    public static string Hash(IReadOnlyList<ApplicationCommand> commands) =>
        Convert.ToHexStringLower(SHA256.HashData(
            JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Default.IReadOnlyListApplicationCommand)));

    /// <summary>Registers the commands if they have changed. All others are removed.</summary>
    /// <param name="applicationId">The application.</param>
    /// <param name="commands">All commands of the bot.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<RestResult<CommandSyncOutcome>> SyncAsync(
        Snowflake applicationId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellation)
    {
        var hash = Hash(commands);
        if (await _hashes.LoadAsync(applicationId, cancellation).ConfigureAwait(false) == hash)
        {
            return RestResult.From(new CommandSyncOutcome(Changed: false, commands.Count));
        }

        var registered = await _rest.BulkOverwriteGlobalCommandsAsync(applicationId, commands, cancellation).ConfigureAwait(false);
        if (!registered.IsOk)
        {
            return registered.Error;
        }

        await _hashes.SaveAsync(applicationId, hash, cancellation).ConfigureAwait(false);
        return RestResult.From(new CommandSyncOutcome(Changed: true, commands.Count));
    }
}
