using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Domain.Matching.Scanning;

/// <summary>
/// What can be seen in a text, each with a row number: concepts, concepts that are negated or asked for, rules of numbers, and stretches of words. Finding them is one
/// pass of the automaton.
/// </summary>
internal sealed class FeatureSpace
{
    /// <summary>In the place of every number, so that phrases hold for all of them.</summary>
    public const string AnyNumber = "#";

    // How far a negation reaches, and how far a number may stand from what it measures, in words.
    private const int NegationReach = 5;
    private const int NumberReach = 9;

    private const int RowsPerConcept = 4;

    private readonly Vocabulary _vocabulary = new();
    private readonly PhraseAutomaton _automaton = new();
    private readonly SlipFinder _slips;
    private readonly List<List<(PhraseRole Role, int Index)>> _roles = [];
    private readonly bool[] _skipped;
    private readonly int[] _units;
    private readonly int[][] _rulesOfConcept;
    private readonly int _number;
    private Scratch? _spare;

    /// <summary>Prepares the finding.</summary>
    /// <param name="lexicon">The words.</param>
    /// <param name="stretches">Stretches of words that training gave a weight, as <see cref="StretchesOf"/> writes them.</param>
    public FeatureSpace(Lexicon lexicon, IReadOnlyList<string> stretches)
    {
        Lexicon = lexicon;
        Stretches = stretches;
        _number = _vocabulary.Add(AnyNumber);
        HashSet<int> skipped = [.. lexicon.Markers.Skipped.SelectMany(WordsOf)];
        Dictionary<int, int> units = [];
        for (int unit = 0; unit < lexicon.Units.Count; unit++)
        {
            foreach (string word in lexicon.Units[unit].Words)
            {
                units.TryAdd(WordsOf(word)[0], unit);
            }
        }

        for (int concept = 0; concept < lexicon.Concepts.Count; concept++)
        {
            foreach (string phrase in lexicon.Concepts[concept].Phrases)
            {
                Add(phrase, PhraseRole.Concept, concept, skipped);
            }
        }

        Add(lexicon.Markers.Negations, PhraseRole.Negation, skipped);
        Add(lexicon.Markers.NegationEnds, PhraseRole.NegationEnd, skipped);
        Add(lexicon.Markers.InPlace, PhraseRole.InPlace, skipped);
        Add(lexicon.Markers.Wanted, PhraseRole.Wanted, skipped);
        int writtenByPeople = _vocabulary.Count;
        for (int stretch = 0; stretch < stretches.Count; stretch++)
        {
            Add(stretches[stretch], PhraseRole.Words, stretch, skipped);
        }

        _automaton.Finish();
        _slips = new SlipFinder(_vocabulary, Enumerable.Range(0, writtenByPeople));
        _skipped = new bool[_vocabulary.Count];
        _units = new int[_vocabulary.Count];
        Array.Fill(_units, -1);
        foreach (int word in skipped)
        {
            _skipped[word] = true;
        }

        foreach ((int word, int unit) in units)
        {
            _units[word] = unit;
        }

        _rulesOfConcept = [.. lexicon.Concepts.Select(concept => RulesNear(lexicon, concept.Id))];
    }

    /// <summary>The words.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>The stretches of words with a weight.</summary>
    public IReadOnlyList<string> Stretches { get; }

    /// <summary>How many rows there are: four for each concept, one for each rule of numbers, one for each stretch.</summary>
    public int RowCount => (RowsPerConcept * Lexicon.Concepts.Count) + Lexicon.Numbers.Count + Stretches.Count;

    /// <summary>The row of a rule of numbers.</summary>
    public int NumberRow(int rule) => (RowsPerConcept * Lexicon.Concepts.Count) + rule;

    /// <summary>The row of a stretch.</summary>
    public int StretchRow(int stretch) => (RowsPerConcept * Lexicon.Concepts.Count) + Lexicon.Numbers.Count + stretch;

    /// <summary>The row of a concept that is negated.</summary>
    public int NegatedRow(int concept) => Lexicon.Concepts.Count + concept;

    /// <summary>The row that a concept has besides its own where the text asks for it.</summary>
    public int WantedRow(int concept) => (2 * Lexicon.Concepts.Count) + concept;

    /// <summary>The row that a concept has besides its own where the text says that it is there already.</summary>
    public int InPlaceRow(int concept) => (3 * Lexicon.Concepts.Count) + concept;

    /// <summary>The row's name in the file of weights: the same whatever else is in the lexicon.</summary>
    public string NameOf(int row)
    {
        int concepts = Lexicon.Concepts.Count;
        if (row < RowsPerConcept * concepts)
        {
            string kind = (row / concepts) switch { 0 => "concept", 1 => "not", 2 => "wanted", _ => "in-place" };
            return $"{kind} {Lexicon.Concepts[row % concepts].Id}";
        }

        int rule = row - (RowsPerConcept * concepts);
        return rule < Lexicon.Numbers.Count ? $"number {Lexicon.Numbers[rule].Id}" : $"words {Stretches[rule - Lexicon.Numbers.Count]}";
    }

    /// <summary>The concept of a row, or null when the row is a stretch or a rule.</summary>
    public Concept? ConceptOf(int row) => row < RowsPerConcept * Lexicon.Concepts.Count ? Lexicon.Concepts[row % Lexicon.Concepts.Count] : null;

    /// <summary>The rule of numbers of a row, or null.</summary>
    public NumberRule? RuleOf(int row)
    {
        int rule = row - (RowsPerConcept * Lexicon.Concepts.Count);
        return rule >= 0 && rule < Lexicon.Numbers.Count ? Lexicon.Numbers[rule] : null;
    }

    /// <summary>Whether a row stands for learnt words.</summary>
    public bool IsStretch(int row) => row >= StretchRow(0);

    /// <summary>Whether a row stands for a negated concept.</summary>
    public bool IsNegated(int row) => row >= Lexicon.Concepts.Count && row < 2 * Lexicon.Concepts.Count;

    /// <summary>Whether a row stands for a concept that is there already.</summary>
    public bool IsInPlace(int row) => row >= 3 * Lexicon.Concepts.Count && row < RowsPerConcept * Lexicon.Concepts.Count;

    /// <summary>A scratch to find with; give it back afterwards.</summary>
    public Scratch Rent()
    {
        Scratch scratch = Interlocked.Exchange(ref _spare, null) ?? new Scratch();
        int bits = (RowCount + 63) / 64;
        if (scratch.Seen.Length < bits)
        {
            scratch.Seen = new ulong[bits];
            scratch.Rules = new (int, int)[Lexicon.Numbers.Count];
        }

        return scratch;
    }

    /// <summary>Gives a scratch back.</summary>
    public void Return(Scratch scratch)
    {
        scratch.Clear();
        _spare = scratch;
    }

    /// <summary>Finds the rows that a text makes speak; they are left in the scratch.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="scratch">A rented scratch, cleared.</param>
    public void Find(ReadOnlySpan<char> text, Scratch scratch)
    {
        TextScanner.Scan(text, scratch);
        Name(scratch);
        Run(scratch);
        Weigh(scratch);
    }

    /// <summary>Every stretch of up to some words of a text, in the spelling of the file of weights.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">The most words of a stretch.</param>
    public IReadOnlyList<string> StretchesOf(string text, int longest)
    {
        List<string> all = [];
        List<(string Word, int Sentence)> words = Spell(text);
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
    public string Spelled(string phrase) => string.Join(' ', Spell(phrase).Select(word => word.Word));

    private List<(string Word, int Sentence)> Spell(string text)
    {
        Scratch scratch = new();
        TextScanner.Scan(text, scratch);
        Name(scratch);
        List<(string Word, int Sentence)> words = [];
        foreach (Token token in scratch.Tokens.AsSpan(0, scratch.TokenCount))
        {
            ReadOnlySpan<char> folded = scratch.Folded.AsSpan(token.Start, token.Length);
            if (!token.IsSkipped)
            {
                words.Add((token.Word >= 0 ? _vocabulary[token.Word] : folded[..WordStem.Length(folded)].ToString(), token.Sentence));
            }
        }

        return words;
    }

    private static int[] RulesNear(Lexicon lexicon, string concept) =>
        [.. Enumerable.Range(0, lexicon.Numbers.Count).Where(rule => lexicon.Numbers[rule].Near.Contains(concept))];

    private static int NumberLength(ReadOnlySpan<char> word, out double value)
    {
        value = 0;
        int start = word.Length > 1 && word[0] == '$' ? 1 : 0;
        int index = start;
        double fraction = 0;
        while (index < word.Length && (char.IsAsciiDigit(word[index]) || word[index] is '.' or ','))
        {
            char digit = word[index];
            bool thousands = digit is '.' or ',' && index + 3 < word.Length && word.Slice(index + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0
                && (index + 4 == word.Length || !char.IsAsciiDigit(word[index + 4]));
            if (digit is '.' or ',' && !(thousands && digit == ','))
            {
                fraction = 1;
            }
            else if (char.IsAsciiDigit(digit))
            {
                fraction /= 10;
                value = fraction > 0 ? value + ((digit - '0') * fraction) : (value * 10) + (digit - '0');
            }

            index++;
        }

        return index == start ? 0 : index;
    }

    private int UnitOf(int word) => word < _units.Length ? _units[word] : -1;

    private List<int> WordsOf(string phrase) => WordsOf(phrase, null);

    private List<int> WordsOf(string phrase, HashSet<int>? without)
    {
        Scratch scratch = new();
        TextScanner.Scan(phrase, scratch);
        List<int> words = [];
        foreach (Token token in scratch.Tokens.AsSpan(0, scratch.TokenCount))
        {
            ReadOnlySpan<char> folded = scratch.Folded.AsSpan(token.Start, token.Length);
            bool number = NumberLength(folded, out _) == folded.Length;
            int word = number ? _number : _vocabulary.Add(folded[..WordStem.Length(folded)]);
            if (without?.Contains(word) != true)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private void Add(IReadOnlyList<string> phrases, PhraseRole role, HashSet<int> skipped)
    {
        for (int index = 0; index < phrases.Count; index++)
        {
            Add(phrases[index], role, index, skipped);
        }
    }

    private void Add(string phrase, PhraseRole role, int index, HashSet<int> skipped)
    {
        List<int> words = WordsOf(phrase, skipped);
        if (words.Count == 0)
        {
            return;
        }

        int number = _automaton.Add(words.ToArray(), _roles.Count);
        if (number == _roles.Count)
        {
            _roles.Add([]);
        }

        if (!_roles[number].Contains((role, index)))
        {
            _roles[number].Add((role, index));
        }
    }

    private void Name(Scratch scratch)
    {
        for (int index = 0; index < scratch.TokenCount; index++)
        {
            ref Token token = ref scratch.Tokens[index];
            ReadOnlySpan<char> folded = scratch.Folded.AsSpan(token.Start, token.Length);
            int digits = NumberLength(folded, out double value);
            if (digits > 0)
            {
                int unit = digits == folded.Length ? -1 : _vocabulary.Find(folded.Slice(digits, WordStem.Length(folded[digits..])));
                if (digits == folded.Length || (unit >= 0 && UnitOf(unit) >= 0))
                {
                    token.IsNumber = true;
                    token.Value = value;
                    token.Unit = unit < 0 ? -1 : UnitOf(unit);
                    token.Word = _number;
                    continue;
                }
            }

            ReadOnlySpan<char> stem = folded[..WordStem.Length(folded)];
            int word = _vocabulary.Find(stem);
            token.Word = word >= 0 ? word : _slips.Find(stem);
            token.IsSkipped = token.Word >= 0 && _skipped[token.Word];
        }
    }

    private void Run(Scratch scratch)
    {
        // The words that count, so that a phrase's first word is found by stepping back over skipped ones.
        int state = PhraseAutomaton.Start;
        int sentence = -1;
        for (int index = 0; index < scratch.TokenCount; index++)
        {
            ref Token token = ref scratch.Tokens[index];
            if (token.Sentence != sentence)
            {
                sentence = token.Sentence;
                state = PhraseAutomaton.Start;
            }

            if (token.IsSkipped)
            {
                continue;
            }

            state = _automaton.Next(state, token.Word);
            for (int found = _automaton.FirstFound(state); found != PhraseAutomaton.Start; found = _automaton.NextFound(found))
            {
                int first = index;
                for (int left = _automaton.Length(found) - 1; left > 0;)
                {
                    if (!scratch.Tokens[--first].IsSkipped)
                    {
                        left--;
                    }
                }

                scratch.Add(new Hit(_automaton.Phrase(found), first, index));
            }
        }
    }

    private void Weigh(Scratch scratch)
    {
        Span<Zone> zones = scratch.TokenCount <= 512 ? stackalloc Zone[scratch.TokenCount] : new Zone[scratch.TokenCount];
        Span<bool> negated = scratch.TokenCount <= 512 ? stackalloc bool[scratch.TokenCount] : new bool[scratch.TokenCount];
        Span<bool> contained = scratch.HitCount <= 1024 ? stackalloc bool[scratch.HitCount] : new bool[scratch.HitCount];
        Contained(scratch, contained);
        Mark(scratch, contained, negated, zones);
        for (int index = 0; index < scratch.HitCount; index++)
        {
            Hit hit = scratch.Hits[index];
            foreach ((PhraseRole role, int which) in _roles[hit.Phrase])
            {
                if (role == PhraseRole.Words)
                {
                    scratch.AddRow(StretchRow(which), hit.First, hit.Last);
                }
                else if (role == PhraseRole.Concept && !contained[index])
                {
                    bool turned = negated[hit.First];
                    scratch.AddRow(turned ? NegatedRow(which) : which, hit.First, hit.Last);
                    if (!turned && zones[hit.First] != Zone.Told)
                    {
                        scratch.AddRow(zones[hit.First] == Zone.Wanted ? WantedRow(which) : InPlaceRow(which), hit.First, hit.Last);
                    }
                }
            }
        }

        Measure(scratch, contained);
    }

    // A wording inside a longer wording does not count: "queue" in "dead-letter queue", "no" in "no servers".
    private void Contained(Scratch scratch, Span<bool> contained)
    {
        int leftmost = int.MaxValue;
        int index = scratch.HitCount - 1;
        while (index >= 0)
        {
            int last = scratch.Hits[index].Last;
            int begin = index;
            while (begin > 0 && scratch.Hits[begin - 1].Last == last)
            {
                begin--;
            }

            // Longest first within the same last word.
            for (int each = begin; each <= index; each++)
            {
                Hit hit = scratch.Hits[each];
                contained[each] = leftmost <= hit.First;
                if (!contained[each] && HasRole(hit.Phrase, PhraseRole.Concept))
                {
                    leftmost = hit.First;
                }
            }

            index = begin - 1;
        }
    }

    private bool HasRole(int phrase, PhraseRole role)
    {
        foreach ((PhraseRole each, _) in _roles[phrase])
        {
            if (each == role)
            {
                return true;
            }
        }

        return false;
    }

    private void Mark(Scratch scratch, Span<bool> contained, Span<bool> negated, Span<Zone> zones)
    {
        Span<Token> tokens = scratch.Tokens.AsSpan(0, scratch.TokenCount);
        int markedTo = 0;
        for (int index = 0; index < scratch.HitCount; index++)
        {
            Hit hit = scratch.Hits[index];
            foreach ((PhraseRole role, _) in _roles[hit.Phrase])
            {
                switch (role)
                {
                    case PhraseRole.Negation when !contained[index]:
                        for (int reached = hit.Last + 1; reached <= hit.Last + NegationReach && reached < tokens.Length && tokens[reached].Clause == tokens[hit.Last].Clause; reached++)
                        {
                            negated[reached] = true;
                        }

                        break;
                    case PhraseRole.NegationEnd:
                        for (int reached = hit.First; reached < tokens.Length && reached <= hit.First + NegationReach; reached++)
                        {
                            negated[reached] = false;
                        }

                        break;
                    case PhraseRole.Wanted or PhraseRole.InPlace:
                        Zone zone = role == PhraseRole.Wanted ? Zone.Wanted : Zone.InPlace;
                        markedTo = Mark(tokens, zones, hit, zone, markedTo);
                        break;
                }
            }
        }
    }

    // What is asked for begins at its marker and runs to the end of the sentence; what is there already takes the sentence as a whole, up to such a marker.
    private static int Mark(Span<Token> tokens, Span<Zone> zones, Hit hit, Zone zone, int markedTo)
    {
        int sentence = tokens[hit.First].Sentence;
        if (zones[hit.First] == zone || zones[hit.First] == Zone.Wanted)
        {
            return markedTo;
        }

        int start = hit.First;
        while (zone == Zone.InPlace && start > markedTo && tokens[start - 1].Sentence == sentence && zones[start - 1] == Zone.Told)
        {
            start--;
        }

        int index = start;
        for (; index < tokens.Length && tokens[index].Sentence == sentence; index++)
        {
            zones[index] = zone;
        }

        return index;
    }

    private void Measure(Scratch scratch, Span<bool> contained)
    {
        int rules = Lexicon.Numbers.Count;
        if (rules == 0)
        {
            return;
        }

        Span<(int Number, int Near)> state = scratch.Rules.AsSpan(0, rules);
        state.Fill((-1, -1));
        int next = 0;
        for (int index = 0; index < scratch.TokenCount; index++)
        {
            ref Token token = ref scratch.Tokens[index];
            for (; next < scratch.HitCount && scratch.Hits[next].Last == index; next++)
            {
                foreach ((PhraseRole role, int which) in _roles[scratch.Hits[next].Phrase])
                {
                    if (role != PhraseRole.Concept)
                    {
                        continue;
                    }

                    foreach (int rule in _rulesOfConcept[which])
                    {
                        state[rule].Near = index;
                        Meet(scratch, rule, state[rule]);
                    }
                }
            }

            if (token.IsNumber)
            {
                Quantity(scratch, index, state);
            }
        }
    }

    private void Quantity(Scratch scratch, int index, Span<(int Number, int Near)> state)
    {
        Token token = scratch.Tokens[index];
        int unit = token.Unit;
        if (unit < 0 && index + 1 < scratch.TokenCount && scratch.Tokens[index + 1].Word >= 0 && scratch.Tokens[index + 1].Sentence == token.Sentence)
        {
            unit = UnitOf(scratch.Tokens[index + 1].Word);
        }

        if (unit < 0)
        {
            return;
        }

        Unit measured = Lexicon.Units[unit];
        double value = token.Value * measured.Size;
        for (int rule = 0; rule < state.Length; rule++)
        {
            NumberRule each = Lexicon.Numbers[rule];
            if (each.Kind == measured.Kind && value >= each.AtLeast && value <= each.AtMost)
            {
                state[rule].Number = index;
                Meet(scratch, rule, state[rule]);
            }
        }
    }

    private void Meet(Scratch scratch, int rule, (int Number, int Near) state)
    {
        bool alone = Lexicon.Numbers[rule].Near.Count == 0;
        if (state.Number < 0 || (!alone && state.Near < 0))
        {
            return;
        }

        int first = alone ? state.Number : Math.Min(state.Number, state.Near);
        int last = alone ? state.Number : Math.Max(state.Number, state.Near);
        if (last - first <= NumberReach && scratch.Tokens[first].Sentence == scratch.Tokens[last].Sentence)
        {
            scratch.AddRow(NumberRow(rule), first, last);
        }
    }
}
