using System.Buffers;
using System.Text.Json;
using SaaBot.Discord.Events;

namespace SaaBot.Discord.Gateway;

/// <summary>
/// Writes what the client sends (Discord documentation: Gateway Events, "Send Events"). Every payload stays far below the 4096 bytes that
/// Discord takes.
/// </summary>
public static class GatewayFrames
{
    private const int CustomStatusActivity = 4;

    /// <summary>Starts a session.</summary>
    /// <param name="token">The bot's token.</param>
    /// <param name="shard">The shard.</param>
    /// <param name="intents">What to send.</param>
    /// <param name="status">The line under the bot's name, or null.</param>
    public static ReadOnlyMemory<byte> Identify(string token, ShardId shard, GatewayIntents intents, string? status) =>
        Write(GatewayOpcode.Identify, data =>
        {
            data.WriteStartObject("d");
            data.WriteString("token", token);
            data.WriteNumber("intents", (int)intents);
            data.WriteStartArray("shard");
            data.WriteNumberValue(shard.Index);
            data.WriteNumberValue(shard.Count);
            data.WriteEndArray();
            data.WriteStartObject("properties");
            data.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
            data.WriteString("browser", "SaaBot");
            data.WriteString("device", "SaaBot");
            data.WriteEndObject();
            if (!string.IsNullOrWhiteSpace(status))
            {
                WritePresence(data, status);
            }

            data.WriteEndObject();
        });

    /// <summary>Goes on with a session.</summary>
    /// <param name="token">The bot's token.</param>
    /// <param name="state">The session.</param>
    public static ReadOnlyMemory<byte> Resume(string token, SessionState state) =>
        Write(GatewayOpcode.Resume, data =>
        {
            data.WriteStartObject("d");
            data.WriteString("token", token);
            data.WriteString("session_id", state.SessionId);
            data.WriteNumber("seq", state.Sequence);
            data.WriteEndObject();
        });

    /// <summary>A sign of life.</summary>
    /// <param name="sequence">The number of the last event, or null before the first.</param>
    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) =>
        Write(GatewayOpcode.Heartbeat, data =>
        {
            if (sequence is { } number)
            {
                data.WriteNumber("d", number);
            }
            else
            {
                data.WriteNull("d");
            }
        });

    private static void WritePresence(Utf8JsonWriter data, string status)
    {
        // The shape is that of Gateway Events, "Update Presence"; a custom status shows "state" and ignores "name".
        data.WriteStartObject("presence");
        data.WriteNull("since");
        data.WriteString("status", "online");
        data.WriteBoolean("afk", false);
        data.WriteStartArray("activities");
        data.WriteStartObject();
        data.WriteString("name", "Custom Status");
        data.WriteNumber("type", CustomStatusActivity);
        data.WriteString("state", status);
        data.WriteEndObject();
        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Write(GatewayOpcode opcode, Action<Utf8JsonWriter> writeData)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("op", (int)opcode);
            writeData(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
