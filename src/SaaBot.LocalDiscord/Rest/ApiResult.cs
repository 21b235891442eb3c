using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>An answer of the REST API: a status, and a body unless it is 204.</summary>
internal readonly record struct ApiResult(int Status, byte[]? Body)
{
    public static readonly ApiResult NoContent = new(204, null);

    public static implicit operator ApiResult(ApiError error) => new(error.Status, JsonText.Bytes(error.ToJson()));

    public static implicit operator ApiResult(JsonNode body) => new(200, JsonText.Bytes(body));

    public static ApiResult Created(JsonNode body) => new(201, JsonText.Bytes(body));

    public static ApiResult Of(JsonElement body) => new(200, JsonSerializer.SerializeToUtf8Bytes(body, ElementJson.Default.JsonElement));
}
