using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Options;

/// <summary>What was found in the options of one question.</summary>
internal sealed class FoundOptions
{
    private readonly IReadOnlyList<string> _texts;
    private readonly FoundPart[][] _parts;

    /// <summary>Finds what options say.</summary>
    /// <param name="space">What can be seen.</param>
    /// <param name="texts">The options' texts.</param>
    public FoundOptions(FeatureSpace space, IReadOnlyList<string> texts)
    {
        _texts = texts;
        _parts = new FoundPart[texts.Count][];
        Scratch scratch = space.Rent();
        for (int option = 0; option < texts.Count; option++)
        {
            scratch.Clear();
            space.Find(texts[option], scratch);
            FoundPart[] parts = new FoundPart[scratch.RowCount];
            for (int place = 0; place < parts.Length; place++)
            {
                ActiveRow active = scratch.Rows[place];
                parts[place] = new FoundPart { Row = active.Row, Start = scratch.Tokens[active.First].OriginalStart, End = scratch.Tokens[active.Last].OriginalEnd };
            }

            _parts[option] = parts;
        }

        space.Return(scratch);
    }

    /// <summary>How many options there are.</summary>
    public int Count => _texts.Count;

    /// <summary>What an option says: each row once.</summary>
    public Span<FoundPart> Parts(int option) => _parts[option];

    /// <summary>How many options make a row speak.</summary>
    public int Naming(int row)
    {
        int naming = 0;
        foreach (FoundPart[] parts in _parts)
        {
            foreach (ref readonly FoundPart part in parts.AsSpan())
            {
                if (part.Row == row)
                {
                    naming++;
                    break;
                }
            }
        }

        return naming;
    }

    /// <summary>The words of an option that are worth something, those worth most first; no words come twice.</summary>
    /// <param name="option">The option.</param>
    /// <param name="least">What is worth less is left out.</param>
    public IReadOnlyList<string> Telling(int option, double least)
    {
        List<string> words = [];
        Span<FoundPart> parts = Parts(option);
        for (int next = Next(parts, double.PositiveInfinity, -1, least); next >= 0; next = Next(parts, parts[next].Worth, next, least))
        {
            string found = _texts[option][parts[next].Start..parts[next].End];
            if (!words.Contains(found, StringComparer.OrdinalIgnoreCase))
            {
                words.Add(found);
            }
        }

        return words;
    }

    // What comes after a part in the order of worth, of equal ones by place; -1 when nothing does.
    private static int Next(ReadOnlySpan<FoundPart> parts, double worth, int after, double least)
    {
        int next = -1;
        for (int place = 0; place < parts.Length; place++)
        {
            double each = parts[place].Worth;
            if (each >= least && (each < worth || (each == worth && place > after)) && (next < 0 || each > parts[next].Worth))
            {
                next = place;
            }
        }

        return next;
    }
}
