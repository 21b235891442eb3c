using System.Globalization;

namespace SaaBot.Discord.Rest;

/// <summary>Why a call to Discord went wrong. It holds neither the token nor an interaction's.</summary>
/// <param name="Kind">What to do about it.</param>
/// <param name="Message">What Discord or the client says, for the log.</param>
public sealed record RestError(RestErrorKind Kind, string Message)
{
    /// <summary>The HTTP status, if there was an answer.</summary>
    public int? Status { get; init; }

    /// <summary>Discord's own code (see <see cref="DiscordErrorCode"/>), if there was one.</summary>
    public int? Code { get; init; }

    /// <summary>Which fields of the request were wrong.</summary>
    public IReadOnlyList<RestFieldError> Fields { get; init; } = [];

    /// <summary>How long to wait before trying again, if Discord said so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>One line for the log.</summary>
    public override string ToString()
    {
        var fields = Fields.Count == 0 ? "" : $" ({string.Join("; ", Fields.Select(field => $"{field.Path}: {field.Message}"))})";
        return string.Create(CultureInfo.InvariantCulture, $"{Kind}, status {Status}, code {Code}: {Message}{fields}");
    }
}
