using SaaBot.Discord.Models;

namespace SaaBot.Bot.Interactions;

/// <summary>The short id that a person can quote and an operator can find in the log.</summary>
public static class ErrorId
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Seven letters and digits that are hard to misread (Crockford's base 32), made from the interaction's own id.</summary>
    /// <param name="interaction">The interaction that failed.</param>
    public static string Of(Snowflake interaction)
    {
        // The low 12 bits count within a process and millisecond; the 35 bits from bit 10 up tell apart a year of failures.
        ulong value = interaction.Value >> 10;
        char[] letters = new char[7];
        for (int index = letters.Length - 1; index >= 0; index--)
        {
            letters[index] = Digits[(int)(value & 31)];
            value >>= 5;
        }

        return new string(letters);
    }
}
