namespace SaaBot.LocalDiscord.World;

/// <summary>The messages of one channel, oldest first; the oldest are forgotten when it grows too long.</summary>
internal sealed class MessageLog
{
    public const int Capacity = 5000;
    private const int Trim = 500;

    private readonly Lock _gate = new();
    private readonly List<StoredMessage> _messages = [];

    /// <summary>Adds a message; returns the ids of messages that were forgotten for it.</summary>
    public IReadOnlyList<StoredMessage> Add(StoredMessage message)
    {
        lock (_gate)
        {
            var place = Place(message.Id);
            _messages.Insert(place < 0 ? ~place : place, message);
            if (_messages.Count <= Capacity)
            {
                return [];
            }

            var forgotten = _messages.GetRange(0, Trim);
            _messages.RemoveRange(0, Trim);
            return forgotten;
        }
    }

    public StoredMessage? Find(ulong id)
    {
        lock (_gate)
        {
            var place = Place(id);
            return place < 0 ? null : _messages[place];
        }
    }

    /// <summary>Changes a message in one step; null when it is gone.</summary>
    public StoredMessage? Change(ulong id, Func<StoredMessage, StoredMessage> change)
    {
        lock (_gate)
        {
            var place = Place(id);
            return place < 0 ? null : _messages[place] = change(_messages[place]);
        }
    }

    public StoredMessage? Remove(ulong id)
    {
        lock (_gate)
        {
            var place = Place(id);
            if (place < 0)
            {
                return null;
            }

            var message = _messages[place];
            _messages.RemoveAt(place);
            return message;
        }
    }

    public IReadOnlyList<StoredMessage> All()
    {
        lock (_gate)
        {
            return [.. _messages];
        }
    }

    /// <summary>The newest messages that pass the filter, oldest first.</summary>
    public IReadOnlyList<StoredMessage> Newest(int count, Func<StoredMessage, bool> filter)
    {
        var found = new List<StoredMessage>();
        lock (_gate)
        {
            for (var place = _messages.Count - 1; place >= 0 && found.Count < count; place--)
            {
                if (filter(_messages[place]))
                {
                    found.Add(_messages[place]);
                }
            }
        }

        found.Reverse();
        return found;
    }

    private int Place(ulong id)
    {
        var (low, high) = (0, _messages.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _messages[middle].Id.CompareTo(id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
