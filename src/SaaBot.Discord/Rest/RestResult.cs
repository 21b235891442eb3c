using System.Diagnostics.CodeAnalysis;

namespace SaaBot.Discord.Rest;

/// <summary>How a call without a body in its answer went.</summary>
/// <param name="Error">What went wrong, or null.</param>
public sealed record RestResult(RestError? Error)
{
    /// <summary>It went well.</summary>
    public static RestResult Ok { get; } = new((RestError?)null);

    /// <summary>Whether it went well.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null;

    /// <summary>A call that went well, with its answer.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="value">The answer.</param>
    public static RestResult<T> From<T>(T value)
        where T : class => new(value, null);

    /// <summary>A call that went wrong.</summary>
    /// <param name="error">What went wrong.</param>
    public static implicit operator RestResult(RestError error) => new(error);
}
