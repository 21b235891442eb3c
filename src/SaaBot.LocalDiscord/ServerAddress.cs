using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord;

/// <summary>Where the server answers; known once it listens, because a taken port moves it.</summary>
internal sealed class ServerAddress
{
    public Uri Url { get; set; } = new("http://127.0.0.1/");

    public string Gateway => $"ws://{Url.Authority}/gateway";

    public string Attachment(ulong channelId, ulong id, string fileName) =>
        $"{Url.GetLeftPart(UriPartial.Authority)}/attachments/{channelId.Text()}/{id.Text()}/{Uri.EscapeDataString(fileName)}";
}
