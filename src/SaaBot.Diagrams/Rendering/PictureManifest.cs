using System.Text.Json;

namespace SaaBot.Diagrams.Rendering;

/// <summary>What was rendered: the file <c>content/rendered/manifest.json</c>.</summary>
/// <param name="Renderer">The version of the renderer that made the pictures.</param>
/// <param name="Pictures">The pictures by subject, name and language.</param>
public sealed record PictureManifest(string Renderer, IReadOnlyList<ManifestEntry> Pictures)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>A manifest of nothing.</summary>
    public static PictureManifest Empty { get; } = new(string.Empty, []);

    /// <summary>Reads the manifest of a folder; an empty one when there is none.</summary>
    /// <param name="folder">The folder <c>content/rendered</c>.</param>
    /// <exception cref="JsonException">The file is not a manifest.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PictureManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return Empty;
        }

        using var stream = File.OpenRead(path);
        return JsonSerializer.Deserialize(stream, ManifestJson.Default.PictureManifest) ?? Empty;
    }

    /// <summary>Writes the manifest into a folder.</summary>
    /// <param name="folder">The folder <c>content/rendered</c>.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, ManifestJson.Default.PictureManifest) + "\n");
    }
}
