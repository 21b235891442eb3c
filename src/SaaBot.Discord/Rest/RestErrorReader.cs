using System.Globalization;
using System.Net;
using System.Text.Json;

namespace SaaBot.Discord.Rest;

/// <summary>Makes an error of what Discord answered, whatever it is.</summary>
public static class RestErrorReader
{
    private const int MostFields = 20;

    /// <summary>Reads an answer that is no success.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The body: Discord's JSON, somebody's HTML, or nothing.</param>
    public static RestError Read(HttpStatusCode status, ReadOnlySpan<byte> body)
    {
        var error = new RestError(Kind(status), string.Create(CultureInfo.InvariantCulture, $"Discord answered {(int)status}."))
        {
            Status = (int)status,
        };
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!JsonElement.TryParseValue(ref reader, out var element) || element is not { ValueKind: JsonValueKind.Object } json)
            {
                return error;
            }

            var fields = new List<RestFieldError>();
            if (json.TryGetProperty("errors", out var errors))
            {
                Collect(errors, "", fields);
            }

            return error with
            {
                Code = json.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number)
                    ? number
                    : null,
                Message = Text(json, "message") ?? error.Message,
                Fields = fields,
            };
        }
        catch (JsonException)
        {
            return error;
        }
    }

    private static RestErrorKind Kind(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => RestErrorKind.Unauthorized,
        HttpStatusCode.Forbidden => RestErrorKind.Forbidden,
        HttpStatusCode.NotFound => RestErrorKind.NotFound,
        HttpStatusCode.TooManyRequests => RestErrorKind.RateLimited,
        >= HttpStatusCode.InternalServerError => RestErrorKind.ServerFault,
        _ => RestErrorKind.Refused,
    };

    private static void Collect(JsonElement node, string path, List<RestFieldError> fields)
    {
        if (node.ValueKind != JsonValueKind.Object || fields.Count >= MostFields)
        {
            return;
        }

        foreach (var property in node.EnumerateObject())
        {
            if (property.NameEquals("_errors") && property.Value.ValueKind == JsonValueKind.Array)
            {
                fields.AddRange(property.Value.EnumerateArray()
                    .Where(each => each.ValueKind == JsonValueKind.Object)
                    .Select(each => new RestFieldError(path, Text(each, "code") ?? "", Text(each, "message") ?? "")));
            }
            else
            {
                Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", fields);
            }
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
