using System.Security.Cryptography;
using System.Text;

namespace SaaBot.Domain.Matching;

/// <summary>What an answer is remembered under: it tells nothing of the scenario, and the same scenario under the same catalog has the same key on every machine.</summary>
public static class MatchKey
{
    /// <summary>The length of a key, in characters.</summary>
    public const int Length = 32;

    /// <summary>A text without what makes no difference: composed, one kind of line end, no spaces at the ends of lines or twice in a row.</summary>
    /// <param name="text">Any text.</param>
    public static string Normalized(string text)
    {
        // Half a surrogate pair cannot be composed: it becomes the sign for what cannot be shown.
        string composed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n");
        StringBuilder normalized = new(composed.Length);
        foreach (char letter in composed)
        {
            char plain = letter is '\t' or '\u00A0' ? ' ' : letter;
            if (plain == '\n')
            {
                TrimSpaces(normalized);
            }

            if (plain != ' ' || (normalized.Length > 0 && normalized[^1] is not (' ' or '\n')))
            {
                normalized.Append(plain);
            }
        }

        return normalized.ToString().Trim();
    }

    /// <summary>The key of a scenario.</summary>
    /// <param name="catalogVersion">What the engine knows.</param>
    /// <param name="normalized">The scenario, normalized.</param>
    public static string Of(string catalogVersion, string normalized) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{catalogVersion}\n{normalized}")))[..Length];

    private static void TrimSpaces(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }
    }
}
