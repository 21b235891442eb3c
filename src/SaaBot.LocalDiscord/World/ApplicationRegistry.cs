using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace SaaBot.LocalDiscord.World;

/// <summary>
/// Finds the application behind a token. Any token is accepted: one of Discord's form names its application in its first
/// part, any other gives an id made from the token, the same on every start.
/// </summary>
internal sealed class ApplicationRegistry(WorldState world)
{
    private readonly ConcurrentDictionary<string, ulong> _known = new();
    private readonly Lock _adding = new();

    /// <summary>Called once for each application that shows up for the first time.</summary>
    public event Action<LocalApplication>? Appeared;

    /// <summary>The application of a token, with or without the prefix "Bot "; null for an empty token.</summary>
    public LocalApplication? Find(string? token)
    {
        var bare = (token ?? "").Trim();
        if (bare.StartsWith("Bot ", StringComparison.Ordinal))
        {
            bare = bare[4..].Trim();
        }

        if (bare.Length == 0 || bare.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var id = _known.GetOrAdd(bare, static text => NamedIn(text) ?? SnowflakeSource.Derived("token:" + text));
        return world.Application(id) ?? Add(id);
    }

    /// <summary>The private channel of a person and a bot; it exists as soon as both do.</summary>
    public static ulong DirectChannelId(ulong userId, ulong applicationId) => SnowflakeSource.Derived($"dm:{userId}:{applicationId}");

    public LocalChannel DirectChannel(ulong userId, ulong applicationId)
    {
        var id = DirectChannelId(userId, applicationId);
        if (world.Channel(id) is { } known)
        {
            return known;
        }

        var channel = new LocalChannel { Id = id, Type = LocalChannelType.Dm, Name = "", Recipients = [userId, applicationId] };
        world.Put(channel);
        return channel;
    }

    private LocalApplication Add(ulong id)
    {
        LocalApplication application;
        lock (_adding)
        {
            // A bot's first calls come at once; only one of them may bring it into the world.
            if (world.Application(id) is { } known)
            {
                return known;
            }

            var count = world.Applications.Count();
            application = new LocalApplication(id, count == 0 ? "SaaBot" : $"SaaBot {(count + 1).ToString(CultureInfo.InvariantCulture)}");
            world.Put(application);
            foreach (var person in world.Users)
            {
                DirectChannel(person.Id, id);
            }
        }

        Appeared?.Invoke(application);
        return application;
    }

    private static ulong? NamedIn(string token)
    {
        var first = token.Split('.')[0];
        if (token.Split('.').Length != 3)
        {
            return null;
        }

        try
        {
            var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(first));
            return text.Length is >= 15 and <= 20 && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
