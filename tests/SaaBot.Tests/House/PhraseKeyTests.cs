using System.Text.RegularExpressions;
using SaaBot.Content.Readers;
using SaaBot.Content.Yaml;

namespace SaaBot.Tests.House;

/// <summary>
/// Every phrase that code asks for is in content/strings, and every phrase there is asked for. Keys put together from parts, as in
/// <c>$"facet.{name}"</c>, count for all keys they may give.
/// </summary>
public sealed partial class PhraseKeyTests
{
    [Fact]
    public void Every_key_that_code_asks_for_is_in_both_languages()
    {
        HashSet<string> english = Keys("en");
        HashSet<string> vietnamese = Keys("vi");
        IEnumerable<string> missing =
            from file in Repository.Sources("src")
            from key in AskedFor(CSharpText.Of(File.ReadAllText(file)))
            from language in new[] { ("en", english), ("vi", vietnamese) }
            where !language.Item2.Any(known => Fits(key, known))
            select $"{Repository.Relative(file)}: '{key.Replace(CSharpText.Hole, '*')}' is not in strings/{language.Item1}.yaml";

        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_key_is_used_by_code()
    {
        HashSet<string> literals = [.. Repository.Sources("src").SelectMany(file => CSharpText.Of(File.ReadAllText(file)).Literals).Select(Whole)];
        string[] composed = [.. literals.Where(literal => literal.Contains(CSharpText.Hole) && IsComposedKey(literal))];

        string[] unused = [.. Keys("en").Where(key => !literals.Contains(key) && !composed.Any(part => Fits(part, key)))];
        Assert.Empty(unused);
    }

    [Theory]
    [InlineData("speaker.Say(\"pattern.unknown\", (\"name\", name))", "pattern.unknown")]
    [InlineData("phrases.Say(language, few ? \"list.few\" : \"list.many\")", "list.few|list.many")]
    [InlineData("book.Phrases[\"error.title\"].English", "error.title")]
    [InlineData("speaker.Say($\"facet.{kind}\")", "facet.*")]
    [InlineData("speaker.Say(\"facet.\" + kind)", "facet.*")]
    [InlineData("internal static class PhraseKeys { public const string Title = \"about.title\"; }", "about.title")]
    [InlineData("File.Exists(\"appsettings.json\")", "")]
    [InlineData("// Say(\"pattern.gone\")", "")]
    public void What_code_asks_for_is_seen(string code, string keys) =>
        Assert.Equal(keys.Length == 0 ? [] : keys.Split('|'), AskedFor(CSharpText.Of(code)).Select(key => key.Replace(CSharpText.Hole, '*')));

    [Theory]
    [InlineData("facet.\u0001", "facet.goal", true)]
    [InlineData("facet.\u0001", "facets.goal", false)]
    [InlineData("facet.goal", "facet.goal", true)]
    [InlineData("command.\u0001.name", "command.pattern.name.name", true)]
    public void A_composed_key_fits_every_key_that_it_may_give(string asked, string known, bool fits) => Assert.Equal(fits, Fits(asked, known));

    /// <summary>The keys in the arguments of Say and Phrases[...], and the constants of classes called Phrase...</summary>
    private static IEnumerable<string> AskedFor(CSharpText text)
    {
        IEnumerable<string> calls = Call().Matches(text.Code).Select(match => Arguments(text.Code, match.Index + match.Length));
        IEnumerable<string> constants = PhraseClass().IsMatch(text.Code) ? Constant().Matches(text.Code).Select(match => match.Value) : [];
        return calls
            .Concat(constants)
            .SelectMany(code => Literal().Matches(code).Select(match => text.Literals[int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)]))
            .Select(Whole)
            .Where(literal => Key().IsMatch(literal) || IsComposedKey(literal));
    }

    /// <summary>A text that ends with a dot is the front part of a key whose rest is added to it.</summary>
    private static string Whole(string literal) => Front().IsMatch(literal) ? literal + CSharpText.Hole : literal;

    private static bool Fits(string asked, string known) =>
        asked == known
        || (asked.Contains(CSharpText.Hole)
            && Regex.IsMatch(known, "^" + Regex.Escape(asked).Replace(CSharpText.Hole.ToString(), "[a-z0-9.-]+", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant));

    private static bool IsComposedKey(string literal) => literal.Contains(CSharpText.Hole) && ComposedKey().IsMatch(literal);

    /// <summary>The code from an opening bracket to the one that closes it.</summary>
    private static string Arguments(string code, int start)
    {
        int depth = 1;
        int end = start;
        while (end < code.Length && depth > 0)
        {
            depth += code[end] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            end++;
        }

        return code[start..end];
    }

    private static HashSet<string> Keys(string language)
    {
        string file = $"strings/{language}.yaml";
        ProblemList problems = new();
        ContentNode? root = YamlReader.Read(file, File.ReadAllBytes(Repository.At("content", "strings", language + ".yaml")), problems);
        PhraseSource book = PhraseReader.Read(language, new ValueReader(root, Spot.OfFile(file), problems));
        Assert.NotEmpty(book.Phrases);
        return [.. book.Phrases.Keys];
    }

    [GeneratedRegex(@"\bSay\s*\(|\b[Pp]hrases\s*\[", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"\bclass\s+Phrase\w*", RegexOptions.CultureInvariant)]
    private static partial Regex PhraseClass();

    [GeneratedRegex(@"\bconst\s+string\s+\w+\s*=\s*""\d+""", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();

    [GeneratedRegex(@"""(\d+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"^[a-z0-9]+([.-][a-z0-9]+)*\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Front();

    [GeneratedRegex("^[a-z0-9.\u0001-]*[a-z0-9]\\.[a-z0-9.\u0001-]+$|^[a-z0-9.\u0001-]+\\.[a-z0-9.\u0001-]*[a-z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex ComposedKey();
}
