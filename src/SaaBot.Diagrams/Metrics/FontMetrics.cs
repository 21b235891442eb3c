using System.Globalization;

namespace SaaBot.Diagrams.Metrics;

/// <summary>Advance widths of Inter, read once from a table that is compiled in; no font needs to be installed to measure.</summary>
public static class FontMetrics
{
    private const string EmMark = "an em has ";
    private static readonly Table Widths = Load();

    /// <summary>The width of a text without kerning, which in Inter takes width away far more often than it adds any.</summary>
    /// <param name="text">A text in composed form (NFC).</param>
    /// <param name="weight">The weight.</param>
    /// <param name="size">The size of an em, in pixels.</param>
    /// <returns>Pixels. A character that the table lacks counts as a full em.</returns>
    public static double Width(string text, FontWeight weight, double size)
    {
        var widths = weight == FontWeight.SemiBold ? Widths.SemiBold : Widths.Regular;
        var units = 0;
        foreach (var c in text)
        {
            var width = c < widths.Length ? widths[c] : 0;
            units += width > 0 ? width : Widths.Em;
        }

        return units * size / Widths.Em;
    }

    /// <summary>Whether the table knows a character.</summary>
    /// <param name="character">A character of the basic plane.</param>
    public static bool Knows(char character) => character < Widths.Regular.Length && Widths.Regular[character] > 0;

    private static Table Load()
    {
        using var stream = typeof(FontMetrics).Assembly.GetManifestResourceStream("inter.metrics")
            ?? throw new InvalidOperationException("The font's table is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var regular = new ushort[0x2800];
        var semiBold = new ushort[0x2800];
        var em = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                var at = line.IndexOf(EmMark, StringComparison.Ordinal);
                em = at < 0 ? em : int.Parse(line[(at + EmMark.Length)..].TrimEnd('.'), CultureInfo.InvariantCulture);
                continue;
            }

            var fields = line.Split(' ');
            var code = int.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            regular[code] = ushort.Parse(fields[1], CultureInfo.InvariantCulture);
            semiBold[code] = ushort.Parse(fields[2], CultureInfo.InvariantCulture);
        }

        return new Table(em, regular, semiBold);
    }

    private sealed record Table(int Em, ushort[] Regular, ushort[] SemiBold);
}
