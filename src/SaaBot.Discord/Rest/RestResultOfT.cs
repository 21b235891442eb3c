using System.Diagnostics.CodeAnalysis;

namespace SaaBot.Discord.Rest;

/// <summary>How a call went, with the answer when it went well.</summary>
/// <typeparam name="T">The answer.</typeparam>
public sealed record RestResult<T>
    where T : class
{
    internal RestResult(T? value, RestError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The answer, or null.</summary>
    public T? Value { get; }

    /// <summary>What went wrong, or null.</summary>
    public RestError? Error { get; }

    /// <summary>Whether it went well.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null;

    /// <summary>A call that went wrong.</summary>
    /// <param name="error">What went wrong.</param>
    public static implicit operator RestResult<T>(RestError error) => new(null, error);
}
