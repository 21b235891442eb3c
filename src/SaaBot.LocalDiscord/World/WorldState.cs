using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace SaaBot.LocalDiscord.World;

/// <summary>Everything that exists: users, guilds, channels, applications, messages and files. It tells nobody of changes.</summary>
internal sealed class WorldState
{
    private readonly ConcurrentDictionary<ulong, LocalUser> _users = new();
    private readonly ConcurrentDictionary<ulong, LocalGuild> _guilds = new();
    private readonly ConcurrentDictionary<ulong, LocalChannel> _channels = new();
    private readonly ConcurrentDictionary<ulong, LocalApplication> _applications = new();
    private readonly ConcurrentDictionary<ulong, MessageLog> _logs = new();
    private readonly ConcurrentDictionary<ulong, byte[]> _files = new();
    private ImmutableArray<ulong> _applicationOrder = [];

    public IEnumerable<LocalUser> Users => _users.Values.OrderBy(user => user.Id);
    public IEnumerable<LocalGuild> Guilds => _guilds.Values.OrderBy(guild => guild.Id);
    public int GuildCount => _guilds.Count;
    public IEnumerable<LocalChannel> Channels => _channels.Values;
    public ICollection<MessageLog> Logs => _logs.Values;
    public IEnumerable<LocalApplication> Applications => _applicationOrder.Select(id => _applications[id]);

    public LocalUser? User(ulong id) => _users.GetValueOrDefault(id) ?? _applications.GetValueOrDefault(id)?.Bot;
    public LocalGuild? Guild(ulong id) => _guilds.GetValueOrDefault(id);
    public LocalGuild? Guild(ulong? id) => id is { } known ? Guild(known) : null;
    public LocalChannel? Channel(ulong id) => _channels.GetValueOrDefault(id) is { IsDeleted: false } channel ? channel : null;
    public LocalChannel? ChannelEvenDeleted(ulong id) => _channels.GetValueOrDefault(id);
    public LocalApplication? Application(ulong id) => _applications.GetValueOrDefault(id);
    public MessageLog Log(ulong channelId) => _logs.GetOrAdd(channelId, _ => new MessageLog());
    public byte[]? File(ulong id) => _files.GetValueOrDefault(id);

    public void Put(LocalUser user) => _users[user.Id] = user;
    public void Put(LocalGuild guild) => _guilds[guild.Id] = guild;
    public void Put(LocalChannel channel) => _channels[channel.Id] = channel;
    public void PutFile(ulong id, byte[] bytes) => _files[id] = bytes;
    public void RemoveFile(ulong id) => _files.TryRemove(id, out _);

    /// <summary>Adds or renames an application; true when it is new.</summary>
    public bool Put(LocalApplication application)
    {
        if (!_applications.TryAdd(application.Id, application))
        {
            _applications[application.Id] = application;
            return false;
        }

        ImmutableInterlocked.Update(ref _applicationOrder, order => order.Add(application.Id));
        return true;
    }

    public LocalGuild? ChangeGuild(ulong id, Func<LocalGuild, LocalGuild> change) => Change(_guilds, id, change);

    public LocalChannel? ChangeChannel(ulong id, Func<LocalChannel, LocalChannel> change) => Change(_channels, id, change);

    public LocalUser? ChangeUser(ulong id, Func<LocalUser, LocalUser> change) => Change(_users, id, change);

    /// <summary>The channels of a guild that were not deleted, in their order.</summary>
    public IEnumerable<LocalChannel> ChannelsOf(LocalGuild guild) =>
        guild.ChannelIds.Select(Channel).OfType<LocalChannel>().OrderBy(channel => channel.Position).ThenBy(channel => channel.Id);

    /// <summary>All bots that are members of a guild.</summary>
    public IEnumerable<LocalApplication> BotsIn(LocalGuild guild) => guild.HasBots ? Applications : [];

    private static T? Change<T>(ConcurrentDictionary<ulong, T> things, ulong id, Func<T, T> change)
        where T : class
    {
        while (things.TryGetValue(id, out var before))
        {
            var after = change(before);
            if (things.TryUpdate(id, after, before))
            {
                return after;
            }
        }

        return null;
    }
}
