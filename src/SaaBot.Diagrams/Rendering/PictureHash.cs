using System.Security.Cryptography;
using System.Text;

namespace SaaBot.Diagrams.Rendering;

/// <summary>Hashes what a picture is made from.</summary>
internal static class PictureHash
{
    private const int Digits = 32;

    /// <summary>The hash of a drawing made with the present renderer.</summary>
    /// <param name="markup">The drawing with placeholders for icons.</param>
    public static string Of(string markup) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Renderer.Version}\n{markup}")))[..Digits];
}
