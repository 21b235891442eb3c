using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;

namespace SaaBot.Hosting;

/// <summary>
/// Keeps the gateway's sessions in the data folder while the bot restarts, so that nothing Discord tells meanwhile is missed. The file is written when everything that was received has
/// been handled, and taken away when it is read: a process that dies leaves none, because nobody would know how far it had come. So it must be the first hosted service, which stops last.
/// </summary>
/// <param name="folder">The data folder.</param>
/// <param name="presence">What is known of servers: a session that goes on does not tell of them again.</param>
/// <param name="clock">Tells how old the file is.</param>
/// <param name="log">The log.</param>
internal sealed class SessionKeeper(string folder, ServerPresence presence, TimeProvider clock, ILogger<SessionKeeper> log) : IGatewaySessionStore, IHostedService
{
    /// <summary>How the file is called.</summary>
    public const string FileName = "gateway-sessions.json";

    // Discord forgets a session some minutes after its connection; what the file says of servers should not be believed longer either.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly InMemoryGatewaySessionStore _sessions = new();

    // Of the process before, until a shard takes them up; nobody asks for those of a shard that this process does not run.
    private readonly ConcurrentDictionary<ShardId, KeptSession> _left = new();
    private readonly string _path = Path.Combine(folder, FileName);

    /// <inheritdoc/>
    public async ValueTask<SessionState?> LoadAsync(ShardId shard, CancellationToken cancellation)
    {
        if (_left.TryRemove(shard, out KeptSession? left))
        {
            await _sessions.SaveAsync(shard, new SessionState(left.SessionId, left.Sequence, left.ResumeUrl), cancellation).ConfigureAwait(false);
            presence.Restore(shard, left.Self, left.Guilds);
        }

        return await _sessions.LoadAsync(shard, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(ShardId shard, SessionState? state, CancellationToken cancellation) => _sessions.SaveAsync(shard, state, cancellation);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Take() is { } kept && clock.GetUtcNow() - kept.StoppedAt < Life)
            {
                foreach (KeptSession each in kept.Sessions)
                {
                    _left[new ShardId(each.Shard, each.Shards)] = each;
                }
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            log.LogWarning("The gateway's sessions could not be read ({Reason}); new ones are started", unreadable.GetType().Name);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<KeyValuePair<ShardId, SessionState>> sessions = _sessions.Snapshot();
        if (presence.Self is not { } self || sessions.Count == 0)
        {
            return Task.CompletedTask;
        }

        KeptSessions kept = new(
            clock.GetUtcNow(),
            [.. sessions.Select(each => new KeptSession(
                each.Key.Index, each.Key.Count, each.Value.SessionId, each.Value.Sequence, each.Value.ResumeUrl, self, presence.Snapshot(each.Key)))]);
        try
        {
            Write(JsonSerializer.SerializeToUtf8Bytes(kept, SessionJson.Default.KeptSessions));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The gateway's sessions could not be kept ({Reason}); the next start begins new ones", unwritable.GetType().Name);
        }

        return Task.CompletedTask;
    }

    private KeptSessions? Take()
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        byte[] json = File.ReadAllBytes(_path);
        File.Delete(_path);
        return JsonSerializer.Deserialize(json, SessionJson.Default.KeptSessions);
    }

    private void Write(byte[] json)
    {
        Directory.CreateDirectory(folder);

        // Written beside and moved over, and readable by nobody else: a session's id belongs to the secrets.
        string fresh = _path + ".new";
        File.Delete(fresh);
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (FileStream file = new(fresh, options))
        {
            file.Write(json);
        }

        File.Move(fresh, _path, overwrite: true);
    }
}
