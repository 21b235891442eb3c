using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.Benchmarks.Clients;

/// <summary>Plays each fault of the gateway to either client and watches how long people wait and what is lost.</summary>
internal static class FaultRun
{
    private const int InARow = 10;

    // Longer than any interruption that a person would sit through.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A look-alike whose heartbeats are quick, so that a lost one shows soon.</summary>
    public static LocalDiscordOptions Options { get; } = new() { HeartbeatInterval = TimeSpan.FromSeconds(2) };

    /// <summary>The faults, each by a name and what is played in order.</summary>
    public static IReadOnlyList<(string Name, Fault[] Played)> Faults { get; } =
    [
        ("reconnect asked for (op 7)", [new Fault { Kind = FaultKind.Reconnect }]),
        ("session refused, resumable (op 9)", [new Fault { Kind = FaultKind.InvalidSession, Resumable = true }]),
        ("session refused for good (op 9)", [new Fault { Kind = FaultKind.InvalidSession }]),
        ("connection cut", [new Fault { Kind = FaultKind.Cut }]),
        ("closed with 1000", [new Fault { Kind = FaultKind.Close, Code = 1000 }]),
        ("closed with 1001", [new Fault { Kind = FaultKind.Close, Code = 1001 }]),
        ("closed with 4000", [new Fault { Kind = FaultKind.Close, Code = 4000 }]),
        ("closed with 4007", [new Fault { Kind = FaultKind.Close, Code = 4007 }]),
        ("closed with 4008", [new Fault { Kind = FaultKind.Close, Code = 4008 }]),
        ("closed with 4009", [new Fault { Kind = FaultKind.Close, Code = 4009 }]),
        ("next connection never greets", [new Fault { Kind = FaultKind.NeverHello, Count = 1 }, new Fault { Kind = FaultKind.Cut }]),
        ("next connection closed at once", [new Fault { Kind = FaultKind.AcceptThenClose, Count = 1 }, new Fault { Kind = FaultKind.Cut }]),
        ("next connection closed after 2 events", [new Fault { Kind = FaultKind.CloseAfter, Events = 2, Count = 1 }, new Fault { Kind = FaultKind.Cut }]),
        ("resume refused", [new Fault { Kind = FaultKind.RefuseResume, Count = 1 }, new Fault { Kind = FaultKind.Cut }]),
        ("identify refused", [new Fault { Kind = FaultKind.RefuseIdentify, Count = 1 }, new Fault { Kind = FaultKind.InvalidSession }]),
        ("heartbeats not answered", [new Fault { Kind = FaultKind.DropHeartbeatAcks, Count = 3 }]),
        ("interactions delivered twice", [new Fault { Kind = FaultKind.DuplicateInteractions, Count = 3 }]),
    ];

    /// <summary>Plays a fault while somebody asks every 100 ms.</summary>
    /// <returns>The time from the fault to the last question that was not answered, and how many were not; or null when answers never came back.</returns>
    public static async Task<(TimeSpan Gap, int Lost)?> PlayAsync(ClientLab lab, Fault[] faults)
    {
        List<(TimeSpan At, Task<InteractionOutcome> Answer)> asked = [];
        long start = TimeProvider.System.GetTimestamp();
        foreach (Fault fault in faults)
        {
            lab.Discord.Faults.Add(fault);
        }

        int inARow = 0;
        while (inARow < InARow && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            asked.Add((TimeProvider.System.GetElapsedTime(start), lab.Alex.SlashAsync(lab.Study, "about")));
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            inARow = asked.AsEnumerable().Reverse().Skip(1).TakeWhile(each => each.Answer.IsCompleted && ClientLab.IsAcknowledged(each.Answer.Result)).Count();
            if (lab.Discord.Faults.Active.Count > 0)
            {
                inARow = 0;
            }
        }

        if (inARow < InARow)
        {
            return null;
        }

        await Task.WhenAll(asked.Select(each => each.Answer));
        TimeSpan[] lost = [.. asked.Where(each => !ClientLab.IsAcknowledged(each.Answer.Result)).Select(each => each.At)];
        return (lost.Length == 0 ? TimeSpan.Zero : lost[^1], lost.Length);
    }
}
