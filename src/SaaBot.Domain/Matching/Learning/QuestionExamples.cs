using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Matching.Learning;

/// <summary>The question bank as labelled examples: the same scenarios in each language, with their options. A fifth of the questions, in both languages, is held out.</summary>
public static class QuestionExamples
{
    /// <summary>Every question of a catalog in both languages.</summary>
    /// <param name="catalog">The catalog.</param>
    public static IEnumerable<LabelledExample> Of(Catalog catalog) =>
        from question in catalog.Questions
        from language in new[] { (Code: "en", Language: Language.English), (Code: "vi", Language: Language.Vietnamese) }
        select new LabelledExample(
            $"{question.Id}-{language.Code}",
            "questions",
            question.Stem.In(language.Language),
            language.Code,
            "exam",
            [.. question.Options.Select(option => option.Text.In(language.Language))],
            [.. question.Key.Places],
            [question.PatternId])
        {
            Scenario = question.Id,
        };
}
