using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>One request to the REST API, authenticated and read.</summary>
internal sealed record ApiCall(HttpContext Http, LocalApplication? Caller, ApiBody Body)
{
    /// <summary>The caller, on routes that need one.</summary>
    public LocalApplication Application => Caller!;

    public JsonElement Json => Body.Json;

    public IReadOnlyList<UploadedFile> Files => Body.Files;

    /// <summary>A snowflake of the path; the pipeline has checked that it is one.</summary>
    public ulong Id(string name) => ulong.Parse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture);

    public string Text(string name) => Http.GetRouteValue(name)?.ToString() ?? "";

    public string? Query(string name) => Http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    public ulong? QueryId(string name) =>
        ulong.TryParse(Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public bool IsTrue(string name) => Query(name) is "true" or "True" or "1";
}
