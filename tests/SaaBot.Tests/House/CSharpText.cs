using System.Text;

namespace SaaBot.Tests.House;

/// <summary>
/// A C# source with its comments taken out and each text literal replaced by a number, so that rules look at code alone. It knows the
/// kinds of literals and comments and nothing else of the language.
/// </summary>
internal sealed class CSharpText
{
    /// <summary>Stands in a literal where an interpolated value stood.</summary>
    public const char Hole = '\u0001';

    private readonly string _source;
    private readonly StringBuilder _code = new();
    private readonly List<string> _literals = [];
    private int _at;

    private CSharpText(string source) => _source = source;

    /// <summary>The code; the literal with index 3 stands there as <c>"3"</c>. Lines are those of the source.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The text literals in order; interpolated values are a <see cref="Hole"/>.</summary>
    public IReadOnlyList<string> Literals => _literals;

    public static CSharpText Of(string source)
    {
        CSharpText text = new(source);
        text.ReadCode(endOfHole: false, braces: 0);
        text.Code = text._code.ToString();
        return text;
    }

    private bool Here(string what) => string.CompareOrdinal(_source, _at, what, 0, what.Length) == 0;

    private void ReadCode(bool endOfHole, int braces)
    {
        int depth = 0;
        while (_at < _source.Length)
        {
            char c = _source[_at];
            if (Here("//"))
            {
                _at = LineEnd();
            }
            else if (Here("/*"))
            {
                int end = _source.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                Skip(end < 0 ? _source.Length : end + 2);
            }
            else if (c == '\'')
            {
                ReadCharacter();
            }
            else if (c is '"' or '$' or '@' && Prefix() is { } prefix)
            {
                ReadLiteral(prefix);
            }
            else if (endOfHole && depth == 0 && c == '}')
            {
                _at += braces;
                return;
            }
            else
            {
                depth += c switch { '{' or '(' or '[' => 1, '}' or ')' or ']' => -1, _ => 0 };
                if (endOfHole && depth == 0 && c == ':')
                {
                    // A format, as in {value:0.0}, belongs to the literal.
                    _at = Math.Max(_at, _source.IndexOf('}', _at));
                    continue;
                }

                _code.Append(c);
                _at++;
            }
        }
    }

    /// <summary>The signs before the quotes, or null when no literal begins here.</summary>
    private string? Prefix()
    {
        int quote = _at;
        while (quote < _source.Length && _source[quote] is '$' or '@')
        {
            quote++;
        }

        return quote < _source.Length && _source[quote] == '"' ? _source[_at..quote] : null;
    }

    private void ReadLiteral(string prefix)
    {
        _at += prefix.Length;
        int quotes = 0;
        while (_at + quotes < _source.Length && _source[_at + quotes] == '"')
        {
            quotes++;
        }

        bool raw = quotes >= 3;
        bool verbatim = prefix.Contains('@', StringComparison.Ordinal);
        int dollars = prefix.Count(c => c == '$');
        int index = _literals.Count;
        _literals.Add("");
        _code.Append('"').Append(index).Append('"');
        _at += raw ? quotes : 1;
        StringBuilder text = new();
        while (_at < _source.Length)
        {
            char c = _source[_at];
            if (c == '"' && (!raw || Here(new string('"', quotes))))
            {
                if (verbatim && !raw && Here("\"\""))
                {
                    text.Append('"');
                    _at += 2;
                    continue;
                }

                _at += raw ? quotes : 1;
                break;
            }

            if (c == '\\' && !raw && !verbatim)
            {
                text.Append(c).Append(_source[Math.Min(_at + 1, _source.Length - 1)]);
                _at += 2;
            }
            else if (dollars > 0 && c == '{' && !raw && Here("{{"))
            {
                text.Append(c);
                _at += 2;
            }
            else if (dollars > 0 && Here(new string('{', dollars)))
            {
                _at += dollars;
                text.Append(Hole);
                _code.Append('{');
                ReadCode(endOfHole: true, dollars);
                _code.Append('}');
            }
            else
            {
                text.Append(c);
                _at++;
            }
        }

        _literals[index] = text.ToString();
        _code.Append('\n', text.ToString().Count(c => c == '\n'));
    }

    private void ReadCharacter()
    {
        int end = _at + 1;
        while (end < _source.Length && _source[end] != '\'' && _source[end] != '\n')
        {
            end += _source[end] == '\\' ? 2 : 1;
        }

        _code.Append("' '");
        _at = Math.Min(end + 1, _source.Length);
    }

    private int LineEnd()
    {
        int end = _source.IndexOf('\n', _at);
        return end < 0 ? _source.Length : end;
    }

    private void Skip(int end)
    {
        _code.Append('\n', _source.AsSpan(_at, end - _at).Count('\n'));
        _at = end;
    }
}
