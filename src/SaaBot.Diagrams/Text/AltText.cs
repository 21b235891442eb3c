using System.Globalization;
using System.Text;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Text;

/// <summary>What a picture shows, told in order for people who do not see it.</summary>
public static class AltText
{
    /// <summary>The longest description that Discord keeps with an attachment, in characters.</summary>
    public const int MaxLength = 1024;

    /// <summary>The flow of a whole diagram, then where its parts stand; cut at the end of a sentence when it is too long.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>At most <see cref="MaxLength"/> characters.</returns>
    public static string For(Diagram diagram, Language language) =>
        Join([Sentence(diagram.Title.In(language)), .. FlowStory.Tell(diagram, language), .. PlacesStory.Tell(diagram, language)]);

    /// <summary>The picture of one step: its place in the flow, its sentence and what is lit.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="flow">One of its flows.</param>
    /// <param name="index">The step's place, from 0.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>At most <see cref="MaxLength"/> characters.</returns>
    public static string For(Diagram diagram, DiagramFlow flow, int index, Language language)
    {
        var step = flow.Steps[index];
        var names = new DiagramNames(diagram, language);
        var links = diagram.Links.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var lit = step.Touches.Where(id => !links.Contains(id)).Select(names.Of).Distinct(StringComparer.Ordinal).ToList();
        var vietnamese = language == Language.Vietnamese;
        var place = vietnamese ? $"bước {index + 1}/{flow.Steps.Count}" : $"step {index + 1} of {flow.Steps.Count}";
        var sentences = new List<string>
        {
            Sentence($"{diagram.Title.In(language)}: {flow.Title.In(language)}, {place}"),
            Sentence(PlainText.Of(step.Text.In(language))),
        };
        if (lit.Count > 0)
        {
            sentences.Add(Sentence((vietnamese ? "Được làm nổi: " : "Lit: ") + string.Join(", ", lit)));
        }

        return Join(sentences);
    }

    /// <summary>The masked picture, without giving any name away.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="count">How many numbers stand in it.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>At most <see cref="MaxLength"/> characters.</returns>
    public static string ForMasked(Diagram diagram, int count, Language language)
    {
        var title = diagram.Title.In(language);
        var text = language == Language.Vietnamese
            ? $"{title}: sơ đồ với tên các thành phần được thay bằng số từ 1 đến {count}."
            : $"{title}: the diagram with the names of its components replaced by the numbers 1 to {count}.";
        return Join([text]);
    }

    /// <summary>Ends a text with a full stop when nothing else ends it, and begins it with a capital.</summary>
    /// <param name="text">Some words, not empty.</param>
    internal static string Sentence(string text)
    {
        var first = char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
        return text[^1] is '.' or '!' or '?' ? first : first + ".";
    }

    /// <summary>As many whole sentences as fit into <see cref="MaxLength"/> characters.</summary>
    /// <param name="sentences">The sentences, the most important first.</param>
    internal static string Join(IEnumerable<string> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences.Select(s => s.Normalize(NormalizationForm.FormC)))
        {
            if (text.Length == 0 && sentence.Length > MaxLength)
            {
                return sentence[..(MaxLength - 1)] + "…";
            }

            if (text.Length + 1 + sentence.Length > MaxLength)
            {
                break;
            }

            text.Append(text.Length == 0 ? string.Empty : " ").Append(sentence);
        }

        return text.ToString();
    }
}
