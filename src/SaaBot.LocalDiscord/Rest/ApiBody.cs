using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>A request's body: JSON, or the <c>payload_json</c> and files of a multipart form.</summary>
internal sealed record ApiBody(JsonElement Json, IReadOnlyList<UploadedFile> Files, ApiError? Problem = null)
{
    public static readonly ApiBody Empty = new(default, []);

    public static ApiBody Wrong(ApiError problem) => new(default, [], problem);

    /// <summary>The body as it is recorded.</summary>
    public JsonNode? Recorded()
    {
        var body = Json.ValueKind == JsonValueKind.Undefined ? null : JsonText.Node(Json);
        if (Files.Count == 0)
        {
            return body;
        }

        var shown = body as JsonObject ?? [];
        shown["files"] = JsonText.Array(Files.Select(file => new JsonObject
        {
            ["name"] = file.FileName,
            ["type"] = file.ContentType,
            ["size"] = file.Bytes.Length,
        }));
        return shown;
    }
}
