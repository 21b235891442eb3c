namespace SaaBot.Domain.Matching.Scanning;

/// <summary>The buffers of one match, kept for the next so that matching leaves nothing behind for the collector.</summary>
internal sealed class Scratch
{
    /// <summary>Up to so many things a text's marks are kept on the stack; more are rare and may use the heap.</summary>
    public const int OnStack = 1024;

    /// <summary>The folded letters of all words, one after the other.</summary>
    public char[] Folded = new char[1024];

    /// <summary>The words.</summary>
    public Token[] Tokens = new Token[256];

    /// <summary>How many words there are.</summary>
    public int TokenCount;

    /// <summary>What was found, by the end of the phrase, longest first.</summary>
    public Hit[] Hits = new Hit[512];

    /// <summary>How many phrases were found.</summary>
    public int HitCount;

    /// <summary>The rows of the model that speak, in the order they were found.</summary>
    public ActiveRow[] Rows = new ActiveRow[512];

    /// <summary>How many rows speak.</summary>
    public int RowCount;

    /// <summary>The stretches that speak of a pattern.</summary>
    public Stretch[] Stretches = new Stretch[512];

    /// <summary>How many stretches there are.</summary>
    public int StretchCount;

    /// <summary>How strongly each variant is pointed to.</summary>
    public double[] Strengths = [];

    /// <summary>Which rows have been found already: a bit each.</summary>
    public ulong[] Seen = [];

    /// <summary>For each rule of numbers, the word that last met its quantity, and the last that met its surroundings.</summary>
    public (int Number, int Near)[] Rules = [];

    /// <summary>Makes room for so many rows and rules.</summary>
    public void Fit(int rows, int rules)
    {
        if (Seen.Length * 64 < rows)
        {
            Seen = new ulong[(rows + 63) / 64];
        }

        if (Rules.Length < rules)
        {
            Rules = new (int, int)[rules];
        }
    }

    /// <summary>Adds a hit.</summary>
    public void Add(Hit hit)
    {
        if (HitCount == Hits.Length)
        {
            Array.Resize(ref Hits, HitCount * 2);
        }

        Hits[HitCount++] = hit;
    }

    /// <summary>Whether a row speaks.</summary>
    public bool Has(int row) => (Seen[row >> 6] & (1UL << (row & 63))) != 0;

    /// <summary>Adds a row unless it is there already.</summary>
    public void AddRow(int row, int first, int last)
    {
        ulong bit = 1UL << (row & 63);
        if ((Seen[row >> 6] & bit) != 0)
        {
            return;
        }

        Seen[row >> 6] |= bit;
        if (RowCount == Rows.Length)
        {
            Array.Resize(ref Rows, RowCount * 2);
        }

        Rows[RowCount++] = new ActiveRow(row, first, last, Nearness.Of(TokenCount - last));
    }

    /// <summary>Places for so many stretches or more; those that are there stay.</summary>
    public Span<Stretch> PlacesFor(int stretches)
    {
        if (Stretches.Length < stretches)
        {
            Array.Resize(ref Stretches, Math.Max(stretches, Stretches.Length * 2));
        }

        return Stretches;
    }

    /// <summary>Empties the buffers for the next text.</summary>
    public void Clear()
    {
        foreach (ActiveRow each in Rows.AsSpan(0, RowCount))
        {
            Seen[each.Row >> 6] = 0;
        }

        TokenCount = 0;
        HitCount = 0;
        RowCount = 0;
        StretchCount = 0;
    }
}
