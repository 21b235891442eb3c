using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Questions;

/// <summary>The version of a question: the same for the same text on every machine.</summary>
public static class QuestionVersion
{
    /// <summary>
    /// The first 12 hexadecimal digits of SHA-256 over the stem and the options with their keys and reasons, in both languages, each text
    /// preceded by its length. Pattern, domain and difficulty may be corrected without making it another question.
    /// </summary>
    /// <param name="stem">The stem.</param>
    /// <param name="deciding">The deciding phrase.</param>
    /// <param name="options">The options in the order of the file.</param>
    public static string Of(LocalizedText stem, LocalizedText deciding, IEnumerable<QuestionOption> options)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, stem);
        Append(hash, deciding);
        foreach (QuestionOption option in options)
        {
            Append(hash, option.Text);
            Append(hash, option.Why);
            hash.AppendData([option.IsRight ? (byte)1 : (byte)0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static void Append(IncrementalHash hash, LocalizedText text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (string part in new[] { text.English, text.Vietnamese })
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
    }
}
