using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Text;

/// <summary>What the picture of a comparison shows, for people who do not see it.</summary>
public static class ComparisonAltText
{
    /// <summary>The comparison row by row, or option by option; cut at the end of a sentence when it is too long.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>At most <see cref="AltText.MaxLength"/> characters.</returns>
    public static string For(Comparison comparison, Language language)
    {
        var names = comparison.Options.Select(o => PlainText.Of(o.Name.In(language))).ToList();
        var sentences = new List<string>
        {
            AltText.Sentence(comparison.Title.In(language)),
            AltText.Sentence((language == Language.Vietnamese ? "So sánh " : "Compares ") + string.Join(", ", names)),
        };
        if (comparison.Kind == ComparisonKind.Table && comparison.Rows.Count > 0)
        {
            sentences.AddRange(comparison.Rows.Select(r => AltText.Sentence(
                $"{PlainText.Of(r.Label.In(language))}: {string.Join("; ", r.Cells.Select((c, i) => $"{names[i]}: {PlainText.Of(c.In(language)).TrimEnd('.')}"))}")));
        }
        else
        {
            var choose = language == Language.Vietnamese ? "chọn khi" : "choose when";
            sentences.AddRange(comparison.Options.Select((o, i) => AltText.Sentence(
                $"{names[i]}, {choose}: {string.Join("; ", o.ChooseWhen.Select(t => PlainText.Of(t.In(language)).TrimEnd('.')))}")));
        }

        return AltText.Join(sentences);
    }
}
