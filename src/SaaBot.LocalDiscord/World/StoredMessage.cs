using System.Text.Json;

namespace SaaBot.LocalDiscord.World;

/// <summary>
/// A message as it is kept. Components and embeds stay as the application sent them, with ids filled in;
/// <c>attachment://</c> references are resolved when the message is shown, because the address of the server may change.
/// </summary>
internal sealed record StoredMessage
{
    public required ulong Id { get; init; }
    public required ulong ChannelId { get; init; }
    public ulong? GuildId { get; init; }
    public required LocalUser Author { get; init; }

    /// <summary>The application that sent it, when one did.</summary>
    public ulong? ApplicationId { get; init; }

    /// <summary>Discord's message type: 0 default, 6 pin, 18 thread, 19 reply, 20 slash command, 23 context menu.</summary>
    public int Type { get; init; }
    public string Content { get; init; } = "";
    public JsonElement? Embeds { get; init; }
    public JsonElement? Components { get; init; }
    public IReadOnlyList<StoredAttachment> Attachments { get; init; } = [];
    public int Flags { get; init; }

    /// <summary>The only person who sees an ephemeral message.</summary>
    public ulong? Viewer { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EditedAt { get; init; }
    public bool IsPinned { get; init; }
    public DateTimeOffset? PinnedAt { get; init; }
    public bool MentionsEveryone { get; init; }
    public IReadOnlyList<ulong> MentionedUsers { get; init; } = [];
    public IReadOnlyList<ulong> MentionedRoles { get; init; } = [];
    public MessageOrigin? Origin { get; init; }
    public ulong? ReferencedMessageId { get; init; }
    public ulong? ThreadId { get; init; }

    public bool IsEphemeral => (Flags & MessageFlags.Ephemeral) != 0;
    public bool IsLoading => (Flags & MessageFlags.Loading) != 0;
    public bool UsesComponentsV2 => (Flags & MessageFlags.ComponentsV2) != 0;

    public bool IsVisibleTo(ulong userId) => Viewer is null || Viewer == userId;
}
