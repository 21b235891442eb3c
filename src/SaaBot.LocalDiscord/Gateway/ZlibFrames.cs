using System.IO.Compression;

namespace SaaBot.LocalDiscord.Gateway;

/// <summary>
/// Transport compression with one context for the whole connection; each frame ends with the flush 00 00 ff ff
/// (events/gateway: Transport Compression).
/// </summary>
internal sealed class ZlibFrames : IDisposable
{
    private readonly MemoryStream _output = new();
    private readonly ZLibStream _zlib;

    public ZlibFrames() => _zlib = new ZLibStream(_output, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(byte[] frame)
    {
        _output.SetLength(0);
        _zlib.Write(frame);
        _zlib.Flush();
        return _output.ToArray();
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _output.Dispose();
    }
}
