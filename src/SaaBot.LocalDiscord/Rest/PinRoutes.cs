using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.RateLimits;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>Pins (resources/message: Get Channel Pins, Pin Message, Unpin Message) and threads (resources/channel: Start Thread from Message, Start Thread without Message).</summary>
internal sealed class PinRoutes(
    WorldState world, ChannelAccess access, Messenger messenger, MessageObjects messages, DiscordObjects objects, Broadcasts broadcasts, SnowflakeSource ids, TimeProvider clock)
{
    private const string Root = "/channels/{channel_id}";
    private const int MostListed = 50;
    private const int PinnedNotice = 6;

    public IEnumerable<ApiRoute> All() =>
    [
        new("GET", Root + "/messages/pins", Bucket.Channel, call => new(List(call))),
        new("GET", Root + "/pins", Bucket.Channel, call => new(OldList(call))),
        new("PUT", Root + "/messages/pins/{message_id}", Bucket.Channel, call => new(Set(call, isPinned: true))),
        new("PUT", Root + "/pins/{message_id}", Bucket.Channel, call => new(Set(call, isPinned: true))),
        new("DELETE", Root + "/messages/pins/{message_id}", Bucket.Channel, call => new(Set(call, isPinned: false))),
        new("DELETE", Root + "/pins/{message_id}", Bucket.Channel, call => new(Set(call, isPinned: false))),
        new("POST", Root + "/messages/{message_id}/threads", Bucket.Channel, call => new(StartThread(call))),
        new("POST", Root + "/threads", Bucket.Channel, call => new(StartThreadAlone(call))),
    ];

    private ApiResult List(ApiCall call)
    {
        if (!access.Channel(call).Is(out var channel, out var error))
        {
            return error;
        }

        var limit = int.TryParse(call.Query("limit"), out var given) ? Math.Clamp(given, 1, MostListed) : MostListed;
        var pinned = Pinned(channel).ToList();
        return new JsonObject
        {
            ["items"] = JsonText.Array(pinned.Take(limit).Select(message => new JsonObject
            {
                ["pinned_at"] = JsonText.Iso(message.PinnedAt ?? message.CreatedAt),
                ["message"] = messages.Message(message),
            })),
            ["has_more"] = pinned.Count > limit,
        };
    }

    private ApiResult OldList(ApiCall call) => access.Channel(call).Is(out var channel, out var error)
        ? JsonText.Array(Pinned(channel).Take(MostListed).Select(message => messages.Message(message)))
        : error;

    private IEnumerable<StoredMessage> Pinned(LocalChannel channel) =>
        world.Log(channel.Id).All().Where(message => message.IsPinned).OrderByDescending(message => message.PinnedAt);

    private ApiResult Set(ApiCall call, bool isPinned)
    {
        if (!access.Channel(call, Permissions.PinMessages).Is(out var channel, out var error)
            || !access.Message(channel, call).Is(out var message, out error))
        {
            return error;
        }

        if (message.IsPinned == isPinned)
        {
            return ApiResult.NoContent;
        }

        var now = clock.GetUtcNow();
        messenger.Change(message, current => current with { IsPinned = isPinned, PinnedAt = isPinned ? now : null });
        broadcasts.PinsChanged(channel, isPinned ? now : null);
        if (isPinned)
        {
            var notice = new MessageDraft { Content = "", Flags = 0, Attachments = [] };
            messenger.Post(channel, call.Application.Bot, notice, new Messenger.Details(PinnedNotice, ReferencedMessageId: message.Id));
        }

        return ApiResult.NoContent;
    }

    private ApiResult StartThread(ApiCall call)
    {
        if (!access.Channel(call, Permissions.CreatePublicThreads).Is(out var channel, out var error)
            || !access.Message(channel, call).Is(out var message, out error))
        {
            return error;
        }

        if (Obstacle(call, channel) is { } obstacle)
        {
            return obstacle;
        }

        if (message.ThreadId is not null)
        {
            return ApiError.ThreadExists;
        }

        var thread = Open(call, channel, message.Id);
        messenger.Change(message, current => current with { ThreadId = thread.Id, Flags = current.Flags | MessageFlags.HasThread });
        broadcasts.Channel("THREAD_CREATE", thread);
        return ApiResult.Created(objects.Channel(thread));
    }

    private ApiResult StartThreadAlone(ApiCall call)
    {
        if (!access.Channel(call, Permissions.CreatePublicThreads).Is(out var channel, out var error))
        {
            return error;
        }

        if (Obstacle(call, channel) is { } obstacle)
        {
            return obstacle;
        }

        var thread = Open(call, channel, ids.Next());
        broadcasts.Channel("THREAD_CREATE", thread);
        return ApiResult.Created(objects.Channel(thread));
    }

    private static ApiError? Obstacle(ApiCall call, LocalChannel channel)
    {
        if (channel.Type != LocalChannelType.GuildText)
        {
            return ApiError.WrongChannelType;
        }

        var form = new Form();
        if (call.Json.Get("name") is not { } name)
        {
            form["name"].Add(FormError.Required);
        }
        else
        {
            Checks.Text(name, form["name"], 1, 100);
        }

        return form.IsClean ? null : ApiError.Invalid(form);
    }

    private LocalChannel Open(ApiCall call, LocalChannel channel, ulong id)
    {
        var thread = new LocalChannel
        {
            Id = id,
            Type = LocalChannelType.PublicThread,
            Name = call.Json.Str("name")!,
            GuildId = channel.GuildId,
            ParentId = channel.Id,
            OwnerId = call.Application.Id,
            Position = channel.Position,
        };
        world.Put(thread);
        world.ChangeGuild(channel.GuildId!.Value, guild => guild with { ChannelIds = guild.ChannelIds.Add(thread.Id) });
        return thread;
    }
}
