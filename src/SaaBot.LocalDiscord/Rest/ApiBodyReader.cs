using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>Reads request bodies (reference: Uploading Files, HTTP API).</summary>
internal static partial class ApiBodyReader
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static async Task<ApiBody> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.HasFormContentType)
        {
            return await FormAsync(request, cancel);
        }

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancel);
        if (buffer.Length == 0)
        {
            return ApiBody.Empty;
        }

        return JsonText.TryParse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length)) is { } json
            ? new ApiBody(json, [])
            : ApiBody.Wrong(ApiError.InvalidJson);
    }

    private static async Task<ApiBody> FormAsync(HttpRequest request, CancellationToken cancel)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancel);
        }
        catch (InvalidDataException)
        {
            return ApiBody.Wrong(ApiError.InvalidJson);
        }

        var files = new List<UploadedFile>();
        foreach (var file in form.Files)
        {
            if (file.Length > InteractionPayload.AttachmentSizeLimit)
            {
                return ApiBody.Wrong(ApiError.TooLarge);
            }

            using var buffer = new MemoryStream();
            await file.CopyToAsync(buffer, cancel);
            files.Add(new UploadedFile(file.Name, IndexOf(file.Name, files.Count), file.FileName, TypeOf(file), buffer.ToArray()));
        }

        // Some clients send the payload's part with a content type, which makes it no plain form value.
        var payload = form.TryGetValue("payload_json", out var text) ? Encoding.UTF8.GetBytes(text.ToString()) : null;
        if (payload is null && files.Find(file => file.Field == "payload_json") is { } part)
        {
            payload = part.Bytes;
            files.Remove(part);
        }

        if (payload is null)
        {
            return new ApiBody(default, files);
        }

        return JsonText.TryParse(payload) is { } json ? new ApiBody(json, files) : ApiBody.Wrong(ApiError.InvalidJson);
    }

    private static int IndexOf(string field, int fallback) =>
        FileField().Match(field) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : fallback;

    private static string TypeOf(IFormFile file)
    {
        if (file.ContentType is { Length: > 0 } given && given != "application/octet-stream")
        {
            return given;
        }

        return Types.TryGetContentType(file.FileName, out var guessed) ? guessed : "application/octet-stream";
    }

    [GeneratedRegex(@"^files?\[?([0-9]{1,4})\]?$")]
    private static partial Regex FileField();
}
