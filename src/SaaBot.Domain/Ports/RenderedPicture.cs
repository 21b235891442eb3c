namespace SaaBot.Domain.Ports;

/// <summary>A picture ready to be sent.</summary>
/// <param name="FileName">A short name that ends in <c>.png</c>, unique among the pictures of one subject.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="AltText">What it shows, in words; at most 1024 characters.</param>
/// <param name="Png">The file's bytes.</param>
public sealed record RenderedPicture(string FileName, int Width, int Height, string AltText, ReadOnlyMemory<byte> Png);
