using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace SaaBot.LocalDiscord.World;

/// <summary>
/// Keeps messages and their files over a restart: one JSON line for each change, read and written anew, without what is no
/// longer there, at the next start.
/// </summary>
internal sealed class MessageJournal : IAsyncDisposable
{
    private const int KeptPerChannel = 500;

    private readonly Channel<JournalLine>? _lines;
    private readonly Task _writing = Task.CompletedTask;

    public MessageJournal(string? path, WorldState world, ILogger<MessageJournal> log)
    {
        if (path is null)
        {
            return;
        }

        Load(path, world, log);
        _lines = Channel.CreateBounded<JournalLine>(new BoundedChannelOptions(100_000) { SingleReader = true });
        _writing = WriteAsync(Rewrite(path, world), _lines.Reader);
    }

    public void Put(StoredMessage message) => _lines?.Writer.TryWrite(new JournalLine { Message = message });

    public void PutFile(ulong id, byte[] bytes) => _lines?.Writer.TryWrite(new JournalLine { FileId = id, File = bytes });

    public void Remove(StoredMessage message) =>
        _lines?.Writer.TryWrite(new JournalLine { RemovedId = message.Id, RemovedFrom = message.ChannelId });

    public async ValueTask DisposeAsync()
    {
        _lines?.Writer.TryComplete();
        await _writing;
    }

    private static void Load(string path, WorldState world, ILogger log)
    {
        if (!File.Exists(path))
        {
            return;
        }

        var bad = 0;
        foreach (var text in File.ReadLines(path))
        {
            try
            {
                Replay(JsonSerializer.Deserialize(text, JournalJson.Default.JournalLine), world);
            }
            catch (JsonException)
            {
                // The last line of a process that was killed may be half written; nothing else depends on it.
                bad++;
            }
        }

        if (bad > 0)
        {
            log.LogWarning("{Count} line(s) of {Path} could not be read and are left out", bad, path);
        }
    }

    private static void Replay(JournalLine? line, WorldState world)
    {
        if (line is { Message: { } message })
        {
            var log = world.Log(message.ChannelId);
            if (log.Change(message.Id, _ => message) is null)
            {
                log.Add(message);
            }
        }
        else if (line is { FileId: { } id, File: { } bytes })
        {
            world.PutFile(id, bytes);
        }
        else if (line is { RemovedId: { } removed, RemovedFrom: { } channel })
        {
            world.Log(channel).Remove(removed);
        }
    }

    private static FileStream Rewrite(string path, WorldState world)
    {
        var fresh = path + ".new";
        using (var stream = File.Create(fresh))
        {
            foreach (var message in world.Logs.SelectMany(log => log.Newest(KeptPerChannel, _ => true)))
            {
                foreach (var attachment in message.Attachments)
                {
                    if (world.File(attachment.Id) is { } bytes)
                    {
                        Write(stream, new JournalLine { FileId = attachment.Id, File = bytes });
                    }
                }

                Write(stream, new JournalLine { Message = message });
            }
        }

        File.Move(fresh, path, overwrite: true);
        return new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
    }

    private static async Task WriteAsync(FileStream stream, ChannelReader<JournalLine> lines)
    {
        await using (stream)
        {
            while (await lines.WaitToReadAsync())
            {
                while (lines.TryRead(out var line))
                {
                    Write(stream, line);
                }

                await stream.FlushAsync();
            }
        }
    }

    private static void Write(Stream stream, JournalLine line)
    {
        JsonSerializer.Serialize(stream, line, JournalJson.Default.JournalLine);
        stream.WriteByte((byte)'\n');
    }
}
