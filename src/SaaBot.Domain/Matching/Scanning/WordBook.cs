using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Domain.Matching.Scanning;

/// <summary>Knows every word of the phrases: stems, numbers, units, words that phrases are matched across, and slips of the pen.</summary>
internal sealed class WordBook
{
    // In the place of every number, so that phrases hold for all of them.
    private const string AnyNumber = "#";

    private readonly Vocabulary _vocabulary = new();
    private readonly Scratch _learning = new();
    private readonly HashSet<int> _skippedWords;
    private readonly HashSet<int> _commonWords = [];
    private readonly Dictionary<int, int> _unitWords = [];
    private readonly int _number;
    private SlipFinder? _slips;
    private bool[] _skipped = [];
    private bool[] _common = [];
    private int[] _units = [];

    /// <summary>A book with the lexicon's small words and units; phrases are added with <see cref="Learn"/>.</summary>
    public WordBook(Lexicon lexicon)
    {
        _number = _vocabulary.Add(AnyNumber);
        _skippedWords = [.. lexicon.Markers.Skipped.SelectMany(word => Learn(word))];
        for (int unit = 0; unit < lexicon.Units.Count; unit++)
        {
            foreach (string word in lexicon.Units[unit].Words)
            {
                if (Learn(word) is [int known, ..])
                {
                    _unitWords.TryAdd(known, unit);
                }
            }
        }
    }

    /// <summary>The words of a phrase, new ones added; those that phrases are matched across are left out.</summary>
    public int[] Learn(string phrase)
    {
        Scratch scratch = _learning;
        scratch.Clear();
        TextScanner.Scan(phrase, scratch);
        List<int> words = [];
        foreach (Token token in scratch.Tokens.AsSpan(0, scratch.TokenCount))
        {
            ReadOnlySpan<char> folded = scratch.Folded.AsSpan(token.Start, token.Length);
            int word = NumberText.Read(folded, out _) == folded.Length ? _number : _vocabulary.Add(folded[..WordStem.Length(folded)]);
            if (_skippedWords?.Contains(word) != true)
            {
                words.Add(word);
            }
        }

        return [.. words];
    }

    /// <summary>Learns words that tell nothing by themselves.</summary>
    public void LearnCommon(IEnumerable<string> words) => _commonWords.UnionWith(words.SelectMany(Learn));

    /// <summary>Whether a word tells nothing by itself.</summary>
    public bool IsCommon(in Token token) => token.IsSkipped || (token.Word >= 0 && _common[token.Word]);

    /// <summary>Whether all words of a stretch, in the spelling of the file of weights, tell nothing by themselves.</summary>
    public bool AreCommon(string stretch) => Array.TrueForAll(stretch.Split(' '), word => _vocabulary.Find(word) is >= 0 and var known && _common[known]);

    /// <summary>From now on unknown words are looked for among the words learnt so far when they are one slip away.</summary>
    public void ForgiveSlips() => _slips = new SlipFinder(_vocabulary, Enumerable.Range(0, _vocabulary.Count));

    /// <summary>Ends the learning.</summary>
    public void Finish()
    {
        _skipped = new bool[_vocabulary.Count];
        _units = new int[_vocabulary.Count];
        Array.Fill(_units, -1);
        foreach (int word in _skippedWords)
        {
            _skipped[word] = true;
        }

        _common = new bool[_vocabulary.Count];
        foreach (int word in _commonWords)
        {
            _common[word] = true;
        }

        foreach ((int word, int unit) in _unitWords)
        {
            _units[word] = unit;
        }
    }

    /// <summary>The unit of a word, or -1.</summary>
    public int UnitOf(int word) => word >= 0 ? _units[word] : -1;

    /// <summary>Gives each word of a scanned text its number.</summary>
    public void Name(Scratch scratch)
    {
        foreach (ref Token token in scratch.Tokens.AsSpan(0, scratch.TokenCount))
        {
            ReadOnlySpan<char> folded = scratch.Folded.AsSpan(token.Start, token.Length);
            if ((char.IsAsciiDigit(folded[0]) || folded[0] == '$') && TakeNumber(ref token, folded))
            {
                continue;
            }

            ReadOnlySpan<char> stem = folded[..WordStem.Length(folded)];
            int word = _vocabulary.Find(stem);
            token.Word = word >= 0 || _slips is null ? word : _slips.Find(stem);
            token.IsSkipped = token.Word >= 0 && _skipped[token.Word];
        }
    }

    /// <summary>The words of a text in the spelling of the file of weights, each with its sentence.</summary>
    public List<(string Word, int Sentence)> Spell(string text)
    {
        Scratch scratch = new();
        TextScanner.Scan(text, scratch);
        Name(scratch);
        List<(string Word, int Sentence)> words = [];
        foreach (Token token in scratch.Tokens.AsSpan(0, scratch.TokenCount))
        {
            if (!token.IsSkipped)
            {
                ReadOnlySpan<char> folded = scratch.Folded.AsSpan(token.Start, token.Length);
                words.Add((token.Word >= 0 ? _vocabulary[token.Word] : folded[..WordStem.Length(folded)].ToString(), token.Sentence));
            }
        }

        return words;
    }

    private bool TakeNumber(ref Token token, ReadOnlySpan<char> folded)
    {
        int digits = NumberText.Read(folded, out double value);
        ReadOnlySpan<char> rest = folded[digits..];
        int unit = rest.IsEmpty ? -1 : UnitOf(_vocabulary.Find(rest[..WordStem.Length(rest)]));
        if (digits == 0 || (!rest.IsEmpty && unit < 0))
        {
            return false;
        }

        (token.IsNumber, token.Value, token.Unit, token.Word) = (true, value, unit, _number);
        return true;
    }
}
