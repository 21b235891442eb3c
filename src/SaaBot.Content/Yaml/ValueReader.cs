using System.Buffers;
using System.Globalization;
using SaaBot.Content.Texts;
using SaaBot.Domain.Languages;

namespace SaaBot.Content.Yaml;

/// <summary>
/// Reads one value strictly. What is wrong is added to the problems and a harmless value is returned, so that the rest of the
/// file is still read; a file with problems never becomes a catalog.
/// </summary>
/// <param name="node">The value; null or unusable when its problem has been reported already.</param>
/// <param name="spot">Where the value stands or should stand.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class ValueReader(ContentNode? node, Spot spot, ProblemList problems)
{
    private static readonly SearchValues<char> KebabCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly ContentNode? _node = node is UnusableNode ? null : node;

    public Spot Spot { get; } = node?.Spot ?? spot;

    /// <summary>A text in both languages: <c>{en: ..., vi: ...}</c>.</summary>
    public LocalizedText Text(int longest, TextStyle style = TextStyle.Sentence)
    {
        if (_node is not MappingNode)
        {
            Wrong("must be a text in both languages, {en: ..., vi: ...}");
            return LocalizedText.Same("");
        }

        MappingReader languages = Mapping();
        LocalizedText text = new(
            languages.Value("en", "is missing; write the English text").Line(longest, style),
            languages.Value("vi", "is missing; write the Vietnamese text").Line(longest, style));
        languages.Finish();
        return text;
    }

    /// <summary>A text in both languages, or one that reads the same in both.</summary>
    public LocalizedText Label(int longest)
    {
        if (_node is SequenceNode)
        {
            Wrong("must be a label: a text, or {en: ..., vi: ...}");
            return LocalizedText.Same("");
        }

        return _node is MappingNode ? Text(longest, TextStyle.Name) : LocalizedText.Same(Line(longest, TextStyle.Name));
    }

    /// <summary>A list of texts for each language: <c>{en: [...], vi: [...]}</c>; either may be empty.</summary>
    public LocalizedList Words(int longest)
    {
        if (_node is not MappingNode)
        {
            Wrong("must be a list for each language, {en: [...], vi: [...]}");
            return LocalizedList.Empty;
        }

        MappingReader languages = Mapping();
        LocalizedList words = new(
            languages.Value("en").Unique(longest),
            languages.Value("vi").Unique(longest));
        languages.Finish();
        return words;
    }

    /// <summary>A list of names in which none is given twice.</summary>
    public IReadOnlyList<string> Unique(int longest, int least = 0, int most = 25)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        return List(least, most, item =>
        {
            string name = item.Line(longest, TextStyle.Name);
            if (name.Length > 0 && !seen.Add(name))
            {
                item.Wrong($"is given twice: {Quote.Value(name)}");
            }

            return name;
        });
    }

    /// <summary>One text in one language.</summary>
    public string Line(int longest, TextStyle style)
    {
        if (_node is not ScalarNode scalar)
        {
            Wrong($"must be a text, not {_node?.Kind}");
            return "";
        }

        if (string.IsNullOrWhiteSpace(scalar.Text))
        {
            Wrong("is empty; write the text");
            return "";
        }

        foreach (string message in TextRules.Broken(scalar.Text, longest, style))
        {
            Wrong(message);
        }

        return scalar.Text;
    }

    /// <summary>A lower-case kebab id of at most 48 characters.</summary>
    public string Id()
    {
        string id = Word("an id");
        if (id.Length > 0 && (id.Length > 48 || !IsKebab(id)))
        {
            Wrong($"{Quote.Value(id)} is not an id: lower-case letters, digits and single hyphens, at most 48 characters");
        }

        return id;
    }

    /// <summary>An id together with its place.</summary>
    public Placed<string> PlacedId() => new(Id(), Spot);

    /// <summary>A whole number.</summary>
    public int Number(int least, int most)
    {
        string text = Word("a number");
        bool good = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most;
        if (!good && text.Length > 0)
        {
            Wrong($"{Quote.Value(text)} is not a whole number from {least} to {most}");
        }

        return number;
    }

    /// <summary>A number that need not be whole.</summary>
    public double Amount(double least, double most)
    {
        string text = Word("a number");
        bool good = double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && number >= least && number <= most;
        if (!good && text.Length > 0)
        {
            Wrong(string.Create(CultureInfo.InvariantCulture, $"{Quote.Value(text)} is not a number from {least} to {most}"));
        }

        return good ? number : least;
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag()
    {
        string text = Word("true or false");
        if (text is not ("true" or "false" or ""))
        {
            Wrong($"{Quote.Value(text)} is neither true nor false");
        }

        return text == "true";
    }

    /// <summary>One of an enum's values.</summary>
    public T Choice<T>()
        where T : struct, Enum
    {
        string text = Word($"one of {string.Join(", ", Choices<T>.Names)}");
        if (!Choices<T>.TryRead(text, out T value) && text.Length > 0)
        {
            Wrong($"{Quote.Value(text)} is not one of {string.Join(", ", Choices<T>.Names)}{Nearest.Hint(text, Choices<T>.Names)}");
        }

        return value;
    }

    /// <summary>A page of AWS's documentation or site.</summary>
    public Uri? Address()
    {
        string text = Word("an address");
        Uri? address = TextRules.AwsAddress(text);
        if (address is null && text.Length > 0)
        {
            Wrong($"{Quote.Value(text)} is not a page under https://docs.aws.amazon.com or https://aws.amazon.com");
        }

        return address;
    }

    /// <summary>A single emoji.</summary>
    public string Emoji()
    {
        string text = Word("an emoji");
        if (text.Length > 0 && !TextRules.IsOneEmoji(text))
        {
            Wrong($"{Quote.Value(text)} is not a single emoji");
        }

        return text;
    }

    /// <summary>A list whose entries are read one by one.</summary>
    public IReadOnlyList<T> List<T>(int least, int most, Func<ValueReader, T> read)
    {
        if (_node is not SequenceNode list)
        {
            Wrong(_node is ScalarNode { Text.Length: 0 } ? "is empty; write a list, or [] for none" : $"must be a list, not {_node?.Kind}");
            return [];
        }

        if (list.Items.Count < least || list.Items.Count > most)
        {
            string range = most == int.MaxValue ? $"at least {least}" : $"{least} to {most}";
            Wrong($"has {list.Items.Count} {(list.Items.Count == 1 ? "entry" : "entries")}; write {range}");
        }

        return [.. list.Items.Select(item => read(new ValueReader(item, item.Spot, problems)))];
    }

    /// <summary>A map to be read key by key; end with <see cref="MappingReader.Finish"/>.</summary>
    public MappingReader Mapping()
    {
        if (_node is not (MappingNode or null))
        {
            Wrong($"must be a map of keys, not {_node.Kind}");
        }

        return new MappingReader(_node as MappingNode, Spot, problems);
    }

    /// <summary>Adds a problem at this value, unless the value's own problem has been reported already.</summary>
    public void Wrong(string message)
    {
        if (_node is not null)
        {
            problems.Add(Spot, message);
        }
    }

    private string Word(string what)
    {
        if (_node is ScalarNode { Text: { } text })
        {
            if (text.Length == 0)
            {
                Wrong($"is empty; write {what}");
            }

            return text;
        }

        Wrong($"must be {what}, not {_node?.Kind}");
        return "";
    }

    /// <summary>Lower-case letters and digits in groups joined by single hyphens.</summary>
    private static bool IsKebab(string id) =>
        !id.AsSpan().ContainsAnyExcept(KebabCharacters)
        && id[0] != '-'
        && id[^1] != '-'
        && !id.Contains("--", StringComparison.Ordinal);
}
