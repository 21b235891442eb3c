namespace SaaBot.LocalDiscord.World;

/// <summary>One change: a message as it is now, a file, or a message that is gone.</summary>
internal sealed record JournalLine
{
    public StoredMessage? Message { get; init; }
    public ulong? FileId { get; init; }
    public byte[]? File { get; init; }
    public ulong? RemovedId { get; init; }
    public ulong? RemovedFrom { get; init; }
}
