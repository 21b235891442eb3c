using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.PageApi;

/// <summary>The stream of events (text/event-stream) that keeps a page current.</summary>
internal sealed class PageStream(PageHub hub, TimeProvider clock)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public async Task ServeAsync(HttpContext http, LocalUser user, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        using var subscription = hub.Subscribe(user.Id);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await WriteAsync(http, ": hello\n\n", ended.Token);
            while (await WaitAsync(http, subscription, ended.Token))
            {
                while (subscription.Events.TryRead(out var happened))
                {
                    await WriteAsync(http, Line(happened), ended.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed or the server stops: both are the normal end of a stream.
        }
    }

    private async Task<bool> WaitAsync(HttpContext http, PageSubscription subscription, CancellationToken cancel)
    {
        var waiting = subscription.Events.WaitToReadAsync(cancel).AsTask();
        while (true)
        {
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            if (await Task.WhenAny(waiting, Task.Delay(KeepAlive, clock, pause.Token)) == waiting)
            {
                await pause.CancelAsync();
                return await waiting;
            }

            await WriteAsync(http, ": still here\n\n", cancel);
        }
    }

    private static string Line(PageSubscription.PageEvent happened)
    {
        var data = Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(happened.Data, ElementJson.Default.JsonElement));
        return $"data: {{\"type\":\"{happened.Type}\",\"data\":{data}}}\n\n";
    }

    private static async Task WriteAsync(HttpContext http, string text, CancellationToken cancel)
    {
        await http.Response.WriteAsync(text, cancel);
        await http.Response.Body.FlushAsync(cancel);
    }
}
