using System.Runtime.InteropServices;
using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Options;

/// <summary>What was found in the options of one question.</summary>
internal sealed class FoundOptions
{
    private readonly IReadOnlyList<string> _texts;
    private readonly (int Row, int Start, int End)[][] _found;
    private readonly Dictionary<int, int> _naming = [];

    /// <summary>Finds what options say.</summary>
    /// <param name="space">What can be seen.</param>
    /// <param name="texts">The options' texts.</param>
    public FoundOptions(FeatureSpace space, IReadOnlyList<string> texts)
    {
        _texts = texts;
        _found = new (int, int, int)[texts.Count][];
        Scratch scratch = space.Rent();
        for (int option = 0; option < texts.Count; option++)
        {
            scratch.Clear();
            space.Find(texts[option], scratch);
            _found[option] = new (int, int, int)[scratch.RowCount];
            for (int place = 0; place < scratch.RowCount; place++)
            {
                ActiveRow active = scratch.Rows[place];
                _found[option][place] = (active.Row, scratch.Tokens[active.First].OriginalStart, scratch.Tokens[active.Last].OriginalEnd);
                CollectionsMarshal.GetValueRefOrAddDefault(_naming, active.Row, out _)++;
            }
        }

        space.Return(scratch);
    }

    /// <summary>How many options there are.</summary>
    public int Count => _texts.Count;

    /// <summary>How many rows an option makes speak.</summary>
    public int RowsOf(int option) => _found[option].Length;

    /// <summary>One of the rows that an option makes speak.</summary>
    public int Row(int option, int place) => _found[option][place].Row;

    /// <summary>The words that do.</summary>
    public string Words(int option, int place) => _texts[option][_found[option][place].Start.._found[option][place].End];

    /// <summary>How many options make a row speak.</summary>
    public int Naming(int row) => _naming.GetValueOrDefault(row);
}
