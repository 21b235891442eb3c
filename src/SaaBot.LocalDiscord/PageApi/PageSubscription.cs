using System.Text.Json;
using System.Threading.Channels;

namespace SaaBot.LocalDiscord.PageApi;

/// <summary>What one person sees happening, as it happens. A reader that falls far behind loses the oldest events.</summary>
internal sealed class PageSubscription(ulong userId, Action<PageSubscription> end) : IDisposable
{
    private readonly Channel<PageEvent> _events = Channel.CreateBounded<PageEvent>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    public ulong UserId => userId;
    public ChannelReader<PageEvent> Events => _events.Reader;

    public void Add(PageEvent happened) => _events.Writer.TryWrite(happened);

    public void Dispose()
    {
        end(this);
        _events.Writer.TryComplete();
    }

    /// <summary>An event of the page's stream: its type and its data.</summary>
    internal sealed record PageEvent(string Type, JsonElement Data);
}
