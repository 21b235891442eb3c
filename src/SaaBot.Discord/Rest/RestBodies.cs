using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Rest;

/// <summary>Makes request bodies: JSON, or with files <c>multipart/form-data</c> (Discord documentation: Reference, "Uploading Files").</summary>
public static class RestBodies
{
    /// <summary>A body of JSON, made anew by each call of what is returned.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">How it is written.</param>
    public static Func<HttpContent> Json<T>(T value, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return () => JsonContent(bytes);
    }

    /// <summary>A body of JSON with files, made anew by each call of what is returned.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value; it announces the files already (<see cref="Announce"/>).</param>
    /// <param name="type">How it is written.</param>
    /// <param name="files">The files.</param>
    public static Func<HttpContent> Json<T>(T value, JsonTypeInfo<T> type, IReadOnlyList<FilePart> files)
    {
        var json = Json(value, type);
        return files.Count == 0 ? json : () => Multipart(json(), files);
    }

    /// <summary>The message with its files in <c>attachments</c>, each under the index of its part.</summary>
    /// <param name="message">The message.</param>
    public static MessagePayload Announce(MessagePayload message)
    {
        if (message.Files.Count == 0)
        {
            return message;
        }

        var uploads = message.Files.Select((file, index) => new AttachmentReference(new Snowflake((ulong)index), file.Name, file.Description));
        return message with { Attachments = [.. message.Attachments ?? [], .. uploads] };
    }

    private static ByteArrayContent JsonContent(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static MultipartFormDataContent Multipart(HttpContent json, IReadOnlyList<FilePart> files)
    {
        var form = new MultipartFormDataContent();
        form.Add(json, "\"payload_json\"");
        for (var index = 0; index < files.Count; index++)
        {
            var part = new ReadOnlyMemoryContent(files[index].Bytes);
            part.Headers.ContentType = MediaTypeHeaderValue.Parse(files[index].ContentType);
            form.Add(part, $"\"files[{index}]\"", files[index].Name);
        }

        return form;
    }
}
