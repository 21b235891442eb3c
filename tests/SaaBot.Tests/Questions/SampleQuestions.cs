using System.Globalization;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Questions;

namespace SaaBot.Tests.Questions;

/// <summary>Questions without content, for tests of what is done with them.</summary>
internal static class SampleQuestions
{
    public static Question Question(string id, int options = 4, ExamDomain domain = ExamDomain.Secure, int difficulty = 1, string pattern = "shop")
    {
        LocalizedText stem = LocalizedText.Same($"Stem of {id}.");
        QuestionOption[] all = [.. Enumerable.Range(0, options).Select(place => new QuestionOption(LocalizedText.Same($"Option {place}"), place == 0, LocalizedText.Same("Why.")))];
        return new Question(
            id,
            pattern,
            null,
            "shop-front",
            domain,
            difficulty,
            1,
            stem,
            LocalizedText.Same("Stem"),
            all,
            new Uri("https://docs.aws.amazon.com/"),
            QuestionVersion.Of(stem, LocalizedText.Same("Stem"), all));
    }

    /// <summary>So many questions, named 000, 001 and so on.</summary>
    public static IReadOnlyList<Question> Pool(int count) =>
        [.. Enumerable.Range(0, count).Select(number => Question(number.ToString("000", CultureInfo.InvariantCulture)))];
}
