using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>
/// With <c>enforce_nonce</c> a repeated nonce returns the message that it made before, "in the past few minutes"
/// (resources/message: Create Message).
/// </summary>
internal sealed class Nonces(TimeProvider clock)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<(ulong Channel, ulong Author, string Nonce), (StoredMessage Message, long At)> _made = [];

    public StoredMessage Once((ulong Channel, ulong Author, string Nonce)? key, Func<StoredMessage> make)
    {
        if (key is not { } wanted)
        {
            return make();
        }

        lock (_gate)
        {
            var now = clock.GetTimestamp();
            if (_made.TryGetValue(wanted, out var known) && clock.GetElapsedTime(known.At, now) < Memory)
            {
                return known.Message;
            }

            foreach (var old in _made.Where(pair => clock.GetElapsedTime(pair.Value.At, now) >= Memory).Select(pair => pair.Key).ToList())
            {
                _made.Remove(old);
            }

            var message = make();
            _made[wanted] = (message, now);
            return message;
        }
    }
}
