using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>The nonce of a message: a string of at most 25 characters, or an integer (resources/message: Create Message).</summary>
internal static class NonceRules
{
    private const int Longest = 25;

    public static string? Check(JsonElement body, Form form)
    {
        if (body.Get("nonce") is not { } value)
        {
            return null;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Number when value.TryGetInt64(out _):
                return value.GetRawText();
            case JsonValueKind.String when Checks.Length(value.GetString()!) <= Longest:
                return value.GetString();
            case JsonValueKind.String:
                form.Add("NONCE_TYPE_TOO_LONG", "Must be 25 or fewer characters long.");
                return null;
            default:
                form.Add("NONCE_TYPE_INVALID_TYPE", "This field must be a string or integer.");
                return null;
        }
    }
}
