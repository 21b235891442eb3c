using System.Text.Json.Serialization;

namespace SaaBot.Diagrams.Rendering;

/// <summary>The manifest as JSON.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(PictureManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
