using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SaaBot.LocalDiscord.Faults;

/// <summary>The misbehaviour in force. Faults that happen at once are carried out and not kept.</summary>
public sealed partial class LocalFaults
{
    private readonly Lock _gate = new();
    private readonly List<Armed> _armed = [];
    private Action<Fault>? _carryOut;

    internal LocalFaults()
    {
    }

    /// <summary>The faults that are armed, with what is left of their counts.</summary>
    public IReadOnlyList<Fault> Active
    {
        get
        {
            lock (_gate)
            {
                return [.. _armed.Select(armed => armed.Fault with { Count = armed.Left })];
            }
        }
    }

    /// <summary>Arms a fault, or carries it out when it is one that happens at once.</summary>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (HappensAtOnce(fault.Kind))
        {
            _carryOut?.Invoke(fault);
            return;
        }

        lock (_gate)
        {
            _armed.Add(new Armed(fault));
        }
    }

    /// <summary>Puts these faults in the place of those in force.</summary>
    public void Replace(IEnumerable<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        Clear();
        foreach (var fault in faults.ToImmutableArray())
        {
            Add(fault);
        }
    }

    /// <summary>Ends all faults in force. What happened at once stays as it is.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _armed.Clear();
        }
    }

    internal void OnAtOnce(Action<Fault> carryOut) => _carryOut = carryOut;

    /// <summary>Uses up one occurrence of a fault; null when none of the kind is in force.</summary>
    internal Fault? Take(FaultKind kind, Func<Fault, bool>? applies = null)
    {
        lock (_gate)
        {
            var armed = _armed.Find(candidate => candidate.Fault.Kind == kind && (applies is null || applies(candidate.Fault)));
            if (armed is null)
            {
                return null;
            }

            if (armed.Left is { } left)
            {
                armed.Left = left - 1;
                if (left <= 1)
                {
                    _armed.Remove(armed);
                }
            }

            return armed.Fault;
        }
    }

    /// <summary>
    /// Uses up one occurrence of a REST fault for a route such as <c>GET /channels/{channel_id}</c>; what the parameters are
    /// called does not matter.
    /// </summary>
    internal Fault? Take(FaultKind kind, string route) =>
        Take(kind, fault => fault.Route is null || Parameter().Replace(fault.Route, "{}") == Parameter().Replace(route, "{}"));

    private static bool HappensAtOnce(FaultKind kind) => kind is
        FaultKind.Close or FaultKind.Cut or FaultKind.Reconnect or FaultKind.InvalidSession or FaultKind.DenyPermissions
        or FaultKind.DeleteChannel or FaultKind.RestoreChannel or FaultKind.GuildOutage or FaultKind.GuildBack
        or FaultKind.RemoveBot or FaultKind.AddBot;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    private sealed class Armed(Fault fault)
    {
        public Fault Fault { get; } = fault;
        public int? Left { get; set; } = fault.Count;
    }
}
