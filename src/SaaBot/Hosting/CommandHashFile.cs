using SaaBot.Discord.Commands;
using SaaBot.Discord.Models;

namespace SaaBot.Hosting;

/// <summary>Remembers in the data folder which commands were registered, one small file for each application.</summary>
/// <param name="folder">The data folder; made when something is first kept.</param>
public sealed class CommandHashFile(string folder) : ICommandHashStore
{
    /// <inheritdoc/>
    public async ValueTask<string?> LoadAsync(Snowflake applicationId, CancellationToken cancellation)
    {
        string path = PathOf(applicationId);
        return File.Exists(path) ? (await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false)).Trim() : null;
    }

    /// <inheritdoc/>
    public async ValueTask SaveAsync(Snowflake applicationId, string hash, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);

        // Written beside and moved over: a crash in between leaves the old file whole.
        string fresh = PathOf(applicationId) + ".new";
        await File.WriteAllTextAsync(fresh, hash + '\n', cancellation).ConfigureAwait(false);
        File.Move(fresh, PathOf(applicationId), overwrite: true);
    }

    private string PathOf(Snowflake applicationId) => Path.Combine(folder, $"commands-{applicationId}.sha256");
}
