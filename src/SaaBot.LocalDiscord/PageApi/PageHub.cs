using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.PageApi;

/// <summary>Brings what happens to the people who may see it; nothing is prepared when nobody looks.</summary>
internal sealed class PageHub
{
    private readonly ConcurrentDictionary<PageSubscription, bool> _subscriptions = new();

    public PageSubscription Subscribe(ulong userId)
    {
        var subscription = new PageSubscription(userId, ended => _subscriptions.TryRemove(ended, out _));
        _subscriptions[subscription] = true;
        return subscription;
    }

    public void Send(string type, Func<ulong, bool> sees, Func<JsonNode> data)
    {
        PageSubscription.PageEvent? happened = null;
        foreach (var (subscription, _) in _subscriptions)
        {
            if (sees(subscription.UserId))
            {
                subscription.Add(happened ??= new PageSubscription.PageEvent(type, JsonText.Element(data())));
            }
        }
    }

    public void SendToAll(string type, JsonObject data) => Send(type, _ => true, () => data);
}
