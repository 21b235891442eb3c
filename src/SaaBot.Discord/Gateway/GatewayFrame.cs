namespace SaaBot.Discord.Gateway;

/// <summary>What a read from the socket brought.</summary>
/// <param name="Bytes">A whole message, valid until the next read.</param>
/// <param name="Closed">Whether the socket is closed instead.</param>
/// <param name="CloseCode">The code it was closed with, or null when it broke.</param>
public readonly record struct GatewayFrame(ReadOnlyMemory<byte> Bytes, bool Closed = false, int? CloseCode = null)
{
    /// <summary>The socket is closed.</summary>
    /// <param name="code">The code, or null when it broke.</param>
    public static GatewayFrame Close(int? code) => new(default, true, code);
}
