using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Domain.Matching.Scanning;

/// <summary>
/// What can be seen in a text: concepts, plain, negated, asked for or there already; numbers with units; learnt stretches of words. Finding them is one pass of the
/// automaton over the folded words.
/// </summary>
internal sealed class FeatureSpace
{
    private readonly WordBook _words;
    private readonly PhraseBank _phrases;
    private readonly ScopeFinder _scopes;
    private readonly NumberFinder _numbers;
    private readonly Scratch?[] _spares = new Scratch?[Environment.ProcessorCount * 2];

    /// <summary>Prepares the finding.</summary>
    /// <param name="lexicon">The words.</param>
    /// <param name="stretches">Stretches of words that training gave a weight, as <see cref="StretchesOf"/> writes them.</param>
    public FeatureSpace(Lexicon lexicon, IReadOnlyList<string> stretches)
    {
        Lexicon = lexicon;
        Rows = new RowLayout(lexicon, stretches);
        _words = new WordBook(lexicon);
        _phrases = new PhraseBank(_words);
        for (int concept = 0; concept < lexicon.Concepts.Count; concept++)
        {
            foreach (string phrase in lexicon.Concepts[concept].Phrases)
            {
                _phrases.AddConcept(phrase, concept);
            }
        }

        _phrases.AddMarkers(lexicon.Markers.Negations, Marks.Negation);
        _phrases.AddMarkers(lexicon.Markers.NegationEnds, Marks.NegationEnd);
        _phrases.AddMarkers(lexicon.Markers.InPlace, Marks.InPlace);
        _phrases.AddMarkers(lexicon.Markers.Wanted, Marks.Wanted);
        _words.ForgiveSlips();
        _words.LearnCommon(lexicon.Markers.Common);
        for (int stretch = 0; stretch < stretches.Count; stretch++)
        {
            _phrases.AddStretch(stretches[stretch], stretch);
        }

        _words.Finish();
        _phrases.Finish();
        _scopes = new ScopeFinder(_phrases);
        _numbers = new NumberFinder(lexicon, _words, _phrases, Rows);
    }

    /// <summary>The words.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The numbers of the rows.</summary>
    public RowLayout Rows { get; }

    /// <summary>Whether a row stands for a stretch of words that all tell nothing by themselves.</summary>
    public bool IsCommon(int row) => Rows.IsStretch(row) && _words.AreCommon(Rows.StretchOf(row));

    /// <summary>Whether all words of a stretch of a found text tell nothing by themselves.</summary>
    /// <param name="scratch">The text, found.</param>
    /// <param name="first">The first word.</param>
    /// <param name="last">The last word.</param>
    public bool TellsNothing(Scratch scratch, int first, int last)
    {
        foreach (ref readonly Token token in scratch.Tokens.AsSpan(first..(last + 1)))
        {
            if (!_words.IsCommon(token))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A scratch to find with; give it back afterwards.</summary>
    public Scratch Rent()
    {
        Scratch? scratch = null;
        for (int spare = 0; scratch is null && spare < _spares.Length; spare++)
        {
            scratch = Interlocked.Exchange(ref _spares[spare], null);
        }

        scratch ??= new Scratch();
        scratch.Fit(Rows.Count, Lexicon.Numbers.Count);
        return scratch;
    }

    /// <summary>Gives a scratch back.</summary>
    public void Return(Scratch scratch)
    {
        scratch.Clear();
        for (int spare = 0; spare < _spares.Length; spare++)
        {
            if (Interlocked.CompareExchange(ref _spares[spare], scratch, null) is null)
            {
                return;
            }
        }
    }

    /// <summary>Finds the rows that a text makes speak; they are left in the scratch.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="scratch">A rented scratch, cleared.</param>
    public void Find(ReadOnlySpan<char> text, Scratch scratch)
    {
        TextScanner.Scan(text, scratch);
        _words.Name(scratch);
        Run(scratch);
        Span<bool> contained = scratch.HitCount <= Scratch.OnStack ? stackalloc bool[scratch.HitCount] : new bool[scratch.HitCount];
        Span<bool> negated = scratch.TokenCount <= Scratch.OnStack ? stackalloc bool[scratch.TokenCount] : new bool[scratch.TokenCount];
        Span<Zone> zones = scratch.TokenCount <= Scratch.OnStack ? stackalloc Zone[scratch.TokenCount] : new Zone[scratch.TokenCount];
        Contained(scratch, contained);
        _scopes.Find(scratch, contained, negated, zones);
        AddRows(scratch, contained, negated, zones);
        _numbers.Find(scratch);
    }

    /// <summary>Every stretch of up to some words of a text, in the spelling of the file of weights.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">The most words of a stretch.</param>
    public IReadOnlyList<string> StretchesOf(string text, int longest)
    {
        List<string> all = [];
        List<(string Word, int Sentence)> words = _words.Spell(text);
        for (int start = 0; start < words.Count; start++)
        {
            string stretch = "";
            for (int length = 1; length <= longest && start + length <= words.Count && words[start + length - 1].Sentence == words[start].Sentence; length++)
            {
                stretch = length == 1 ? words[start].Word : $"{stretch} {words[start + length - 1].Word}";
                all.Add(stretch);
            }
        }

        return all;
    }

    /// <summary>A whole phrase in the spelling of the file of weights.</summary>
    public string Spelled(string phrase) => string.Join(' ', _words.Spell(phrase).Select(word => word.Word));

    private void Run(Scratch scratch)
    {
        PhraseAutomaton automaton = _phrases.Automaton;
        ReadOnlySpan<Token> tokens = scratch.Tokens.AsSpan(0, scratch.TokenCount);
        int state = PhraseAutomaton.Start;
        int sentence = -1;
        for (int index = 0; index < tokens.Length; index++)
        {
            ref readonly Token token = ref tokens[index];
            if (token.Sentence != sentence)
            {
                sentence = token.Sentence;
                state = PhraseAutomaton.Start;
            }

            if (token.IsSkipped)
            {
                continue;
            }

            state = automaton.Next(state, token.Word);
            for (int found = automaton.FirstFound(state); found != PhraseAutomaton.Start; found = automaton.NextFound(found))
            {
                scratch.Add(new Hit(automaton.Phrase(found), First(tokens, index, automaton.Length(found)), index));
            }
        }
    }

    // The place of a phrase's first word: so many words back, skipped ones not counted.
    private static int First(ReadOnlySpan<Token> tokens, int last, int length)
    {
        int first = last;
        for (int left = length - 1; left > 0;)
        {
            left -= tokens[--first].IsSkipped ? 0 : 1;
        }

        return first;
    }

    // A wording inside a longer wording does not count: "queue" in "dead-letter queue", "no" in "no servers". Hits come by their last word, the longest
    // first, so that one look from the end back knows the leftmost beginning of all that end later.
    private void Contained(Scratch scratch, Span<bool> contained)
    {
        int leftmost = int.MaxValue;
        int end = scratch.HitCount;
        while (end > 0)
        {
            int begin = end - 1;
            while (begin > 0 && scratch.Hits[begin - 1].Last == scratch.Hits[end - 1].Last)
            {
                begin--;
            }

            for (int each = begin; each < end; each++)
            {
                Hit hit = scratch.Hits[each];
                contained[each] = leftmost <= hit.First;
                if (!contained[each] && !_phrases.Concepts(hit.Phrase).IsEmpty)
                {
                    leftmost = hit.First;
                }
            }

            end = begin;
        }
    }

    private void AddRows(Scratch scratch, ReadOnlySpan<bool> contained, ReadOnlySpan<bool> negated, ReadOnlySpan<Zone> zones)
    {
        for (int index = 0; index < scratch.HitCount; index++)
        {
            Hit hit = scratch.Hits[index];
            if (_phrases.Stretch(hit.Phrase) is >= 0 and var stretch)
            {
                scratch.AddRow(Rows.StretchRow(stretch), hit.First, hit.Last);
            }

            if (contained[index])
            {
                continue;
            }

            foreach (int concept in _phrases.Concepts(hit.Phrase))
            {
                scratch.AddRow(negated[hit.First] ? Rows.NegatedRow(concept) : concept, hit.First, hit.Last);
                if (!negated[hit.First] && zones[hit.First] != Zone.Told)
                {
                    scratch.AddRow(Rows.ZoneRow(concept, zones[hit.First]), hit.First, hit.Last);
                }
            }
        }
    }
}
