namespace SaaBot.LocalDiscord.Faults;

/// <summary>One piece of scripted misbehaviour. Which fields count depends on <see cref="Kind"/>.</summary>
public sealed record Fault
{
    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>How often it happens before it is over; null for until it is cleared.</summary>
    public int? Count { get; init; }

    /// <summary>
    /// For REST faults, which route: a method and a template as in Discord's documentation, such as
    /// <c>POST /channels/{channel_id}/messages</c>; null for every route.
    /// </summary>
    public string? Route { get; init; }

    /// <summary>A close code or an HTTP status; 4000 and 500 when left out.</summary>
    public int? Code { get; init; }

    /// <summary>The dispatched events before <see cref="FaultKind.CloseAfter"/> strikes; READY is the first.</summary>
    public int? Events { get; init; }

    /// <summary>The <c>d</c> of op 9.</summary>
    public bool Resumable { get; init; }

    /// <summary>Intent bits that are disallowed.</summary>
    public int? Intents { get; init; }

    /// <summary>Whose limit a scripted 429 speaks of.</summary>
    public RateLimitScope Scope { get; init; }

    /// <summary>Seconds in a scripted 429; 1 when left out.</summary>
    public double? RetryAfter { get; init; }

    /// <summary>How much later a slow answer comes.</summary>
    public int? Milliseconds { get; init; }

    /// <summary>The channel, as a snowflake in text.</summary>
    public string? Channel { get; init; }

    /// <summary>The guild, as a snowflake in text.</summary>
    public string? Guild { get; init; }

    /// <summary>Permissions by Discord's names, such as <c>SEND_MESSAGES</c>.</summary>
    public IReadOnlyList<string> Permissions { get; init => field = value ?? []; } = [];
}
