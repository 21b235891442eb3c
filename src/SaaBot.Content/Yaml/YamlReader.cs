using System.Buffers;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SaaBot.Content.Yaml;

/// <summary>
/// Bytes of a YAML file to a tree of nodes with their places. It takes the plain part of YAML only: one document, no anchors,
/// aliases or tags, each key once. Whatever is wrong becomes a problem; nothing is thrown.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>The largest file taken, in bytes: many times the largest that people write by hand.</summary>
    public const int MaxBytes = 512 * 1024;

    /// <summary>How deep lists and maps may nest; the schema needs about a dozen levels.</summary>
    public const int MaxDepth = 32;

    // What the parser takes for a line's end. Other counts, such as EnumerateLines, end lines at form feeds as well and name a line that no editor shows.
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u0085\u2028\u2029");

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private bool _stopped;

    private YamlReader(string file, string text, ProblemList problems)
    {
        _file = file;
        _problems = problems;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The root of the file, or null when there is none to read on with.</summary>
    public static ContentNode? Read(string file, ReadOnlyMemory<byte> bytes, ProblemList problems)
    {
        if (bytes.Length > MaxBytes)
        {
            problems.Add(Spot.OfFile(file), $"is larger than {MaxBytes / 1024} KiB; split it");
            return null;
        }

        string text;
        try
        {
            text = Utf8.GetString(bytes.Span);
        }
        catch (DecoderFallbackException wrong)
        {
            int line = 1 + bytes.Span[..Math.Clamp(wrong.Index, 0, bytes.Length)].Count((byte)'\n');
            problems.Add(new Spot(file, line, 1, ""), "is not UTF-8; save it as UTF-8");
            return null;
        }

        text = text.TrimStart('\uFEFF');
        try
        {
            return new YamlReader(file, text, problems).Document();
        }
        catch (YamlException wrong)
        {
            problems.Add(Where(file, wrong, text, out bool tab), tab ? "is not valid YAML: a tab indents the line; use spaces" : Explain(wrong));
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            // The parser fails in other ways on some broken input: an escape beyond Unicode, a version too large for an int.
            problems.Add(Spot.OfFile(file), "is not valid YAML; the parser could not say where");
        }

        return null;
    }

    /// <summary>The parser stumbles over a tab one or more lines away from it; what is to be mended is the tab.</summary>
    private static Spot Where(string file, YamlException wrong, string text, out bool tab)
    {
        ReadOnlySpan<char> rest = text;
        for (int line = 1, end = 0; end >= 0; line++)
        {
            end = rest.IndexOfAny(LineEnds);
            ReadOnlySpan<char> content = end < 0 ? rest : rest[..end];
            ReadOnlySpan<char> indent = content[..(content.Length - content.TrimStart().Length)];
            if (indent.Contains('\t') && !content.IsWhiteSpace())
            {
                tab = true;
                return new Spot(file, line, indent.IndexOf('\t') + 1, "");
            }

            rest = end < 0 ? rest : rest[(end + (rest[end..].StartsWith("\r\n") ? 2 : 1))..];
        }

        tab = false;
        return new Spot(file, (int)wrong.Start.Line, (int)wrong.Start.Column, "");
    }

    private static string Explain(YamlException wrong)
    {
        string reason = (wrong.InnerException as YamlException ?? wrong).Message;
        int after = reason.StartsWith('(') ? reason.IndexOf("): ", StringComparison.Ordinal) : -1;
        reason = after < 0 ? reason : reason[(after + 3)..];
        return $"is not valid YAML: {Quote.OneLine(reason).TrimEnd('.')}; texts with a colon, a comma or a quote need quotes around them";
    }

    private ContentNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _problems.Add(Spot.OfFile(_file), "is empty");
            return null;
        }

        _parser.Consume<DocumentStart>();
        ContentNode root = Node("", 1);
        if (_stopped)
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out DocumentStart? second))
        {
            _problems.Add(At(second.Start, ""), "holds a second document; a file is one");
            return null;
        }

        return root;
    }

    private ContentNode Node(string field, int depth)
    {
        if (_parser.Accept<AnchorAlias>(out AnchorAlias? alias))
        {
            _problems.Add(At(alias.Start, field), "is an alias; write the value out");
            _parser.MoveNext();
            return new UnusableNode(At(alias.Start, field));
        }

        NodeEvent start = (NodeEvent)_parser.Current!;
        Spot spot = At(start.Start, field);
        if (!start.Anchor.IsEmpty)
        {
            _problems.Add(spot, $"has an anchor, {Quote.Value("&" + start.Anchor.Value)}; anchors are not used here");
        }

        if (!start.Tag.IsEmpty)
        {
            _problems.Add(spot, $"has a tag, {Quote.Value(start.Tag.Value)}; tags are not used here");
        }

        if (_parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            bool plain = scalar.Style == ScalarStyle.Plain;
            bool nothing = plain && scalar.Value is "~" or "null" or "Null" or "NULL";
            return new ScalarNode(spot, nothing ? "" : Unblocked(scalar), plain);
        }

        if (depth > MaxDepth)
        {
            // The parser's own work grows with the square of the depth, so reading ends here.
            _problems.Add(spot, $"nests deeper than {MaxDepth} levels");
            _stopped = true;
            return new UnusableNode(spot);
        }

        return _parser.TryConsume<SequenceStart>(out _) ? Sequence(spot, field, depth) : Mapping(spot, field, depth);
    }

    private SequenceNode Sequence(Spot spot, string field, int depth)
    {
        List<ContentNode> items = [];
        while (!_stopped && !_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node($"{field}[{items.Count}]", depth + 1));
        }

        return new SequenceNode(spot, items);
    }

    private MappingNode Mapping(Spot spot, string field, int depth)
    {
        _parser.Consume<MappingStart>();
        List<MappingEntry> entries = [];
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        while (!_stopped && !_parser.TryConsume<MappingEnd>(out _))
        {
            ContentNode key = Node(field, depth + 1);
            string name = key is ScalarNode scalar ? scalar.Text : "";
            string way = field.Length == 0 ? Quote.Key(name) : $"{field}.{Quote.Key(name)}";
            Spot place = key.Spot with { Field = way };
            ContentNode value = _stopped ? key : Node(way, depth + 1);
            if (_stopped || key is UnusableNode)
            {
                continue;
            }

            if (name.Length == 0)
            {
                _problems.Add(key.Spot, $"has a key that is {key.Kind}; keys are names");
            }
            else if (!lines.TryAdd(name, place.Line))
            {
                _problems.Add(place, $"is given twice; the first is on line {lines[name]}");
            }
            else
            {
                entries.Add(new MappingEntry(name, place, value));
            }
        }

        return new MappingNode(spot, entries);
    }

    private Spot At(Mark mark, string field) => new(_file, (int)mark.Line, (int)mark.Column, field);

    /// <summary>A block's last line break belongs to its layout, not to the text.</summary>
    private static string Unblocked(Scalar scalar) =>
        scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? scalar.Value.TrimEnd('\n') : scalar.Value;
}
