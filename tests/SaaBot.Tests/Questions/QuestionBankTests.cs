using System.Globalization;
using System.Text.RegularExpressions;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Patterns;
using SaaBot.Domain.Questions;
using SaaBot.Tests.Bot;

namespace SaaBot.Tests.Questions;

/// <summary>The bank as a whole; the loader has checked each question by itself.</summary>
public sealed partial class QuestionBankTests
{
    private static readonly IReadOnlyList<Question> Bank = RealContent.Catalog.Questions;

    private static readonly IReadOnlyList<Question> SingleChoice = [.. Bank.Where(question => question.Choose == 1)];

    public static TheoryData<Language> Languages => [Language.English, Language.Vietnamese];

    [Fact]
    public void There_are_three_exams_of_65_and_every_pattern_has_twelve()
    {
        Assert.True(Bank.Count >= 195, $"{Bank.Count} questions");
        foreach (Pattern pattern in RealContent.Catalog.Patterns)
        {
            int count = new QuestionFilter(pattern.Id).Pool(Bank).Count;
            Assert.True(count >= 12, $"{pattern.Id}: {count}");
        }
    }

    [Fact]
    public void The_domains_have_the_weights_of_the_exam_within_a_point()
    {
        foreach (ExamDomain domain in ExamDomains.All)
        {
            Assert.InRange(100.0 * Bank.Count(question => question.Domain == domain) / Bank.Count, domain.Weight() - 1, domain.Weight() + 1);
        }
    }

    [Fact]
    public void Each_difficulty_has_between_a_fifth_and_a_half_of_the_questions()
    {
        Assert.All([1, 2, 3], difficulty => Assert.InRange((double)Bank.Count(question => question.Difficulty == difficulty) / Bank.Count, 0.2, 0.5));
    }

    [Fact]
    public void At_least_thirty_questions_ask_for_more_than_one_option()
    {
        Assert.True(Bank.Count(question => question.Choose > 1) >= 30);
        Assert.Contains(Bank, question => question.Choose == 3);
    }

    [Theory]
    [InlineData(4, 11.34)]
    [InlineData(5, 13.28)]
    [InlineData(6, 15.09)]
    public void The_right_options_are_spread_evenly_over_the_authored_places(int options, double bound)
    {
        int[] keys = new int[options];
        foreach (int place in Bank.Where(question => question.Options.Count == options).SelectMany(question => question.Key.Places))
        {
            keys[place]++;
        }

        // The bound is chi-square's at one percent for the degrees of freedom.
        double mean = keys.Average();
        double distance = keys.Sum(count => (count - mean) * (count - mean) / mean);
        Assert.True(distance < bound, string.Join(", ", keys));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Neither_the_longest_nor_the_shortest_option_is_right_more_often_than_by_chance(Language language)
    {
        int longest = SingleChoice.Count(question => IsAlone(question, language, lengths => lengths.Max()));
        int shortest = SingleChoice.Count(question => IsAlone(question, language, lengths => lengths.Min()));

        Assert.True(Binomial.AtLeast(longest, SingleChoice.Count, 0.25) > 0.02, $"{longest} of {SingleChoice.Count} right options are the longest");
        Assert.True(Binomial.AtLeast(shortest, SingleChoice.Count, 0.25) > 0.02, $"{shortest} of {SingleChoice.Count} right options are the shortest");

        static bool IsAlone(Question question, Language language, Func<IEnumerable<int>, int> extreme)
        {
            int[] lengths = [.. question.Options.Select(option => option.Text.In(language).Length)];
            int length = extreme(lengths);
            return lengths[question.Key.Places.Single()] == length && lengths.Count(other => other == length) == 1;
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_options_of_a_question_are_of_like_length(Language language)
    {
        foreach (Question question in Bank)
        {
            int[] lengths = [.. question.Options.Select(option => option.Text.In(language).Length)];
            Assert.True(lengths.Max() <= 1.5 * lengths.Min(), $"{question.Id}: {string.Join(", ", lengths)}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_deciding_phrase_is_a_part_of_the_stem_and_not_most_of_it(Language language)
    {
        foreach (Question question in Bank)
        {
            string stem = question.Stem.In(language);
            string deciding = question.Deciding.In(language);
            Assert.True(stem.Contains(deciding, StringComparison.Ordinal) && deciding.Length * 2 < stem.Length, question.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_two_stems_are_nearly_equal(Language language)
    {
        HashSet<string>[] pieces = [.. Bank.Select(question => Trigrams(question.Stem.In(language)))];
        for (int i = 0; i < pieces.Length; i++)
        {
            for (int j = i + 1; j < pieces.Length; j++)
            {
                int common = pieces[i].Count(pieces[j].Contains);
                double similarity = (double)common / (pieces[i].Count + pieces[j].Count - common);
                Assert.True(similarity < 0.45, $"{Bank[i].Id} and {Bank[j].Id}: {similarity:0.00}");
            }
        }

        static HashSet<string> Trigrams(string text) =>
            [.. Enumerable.Range(0, text.Length - 2).Select(start => text.Substring(start, 3).ToLowerInvariant())];
    }

    [Fact]
    public void The_vietnamese_text_is_vietnamese_and_keeps_every_number()
    {
        foreach (Question question in Bank)
        {
            Assert.True(VietnameseLetter().Count(question.Stem.Vietnamese) > question.Stem.Vietnamese.Length / 20, question.Id);
            foreach (LocalizedText text in (LocalizedText[])[question.Stem, question.Deciding, .. question.Options.Select(option => option.Text)])
            {
                Assert.True(Numbers(text.English).IsSubsetOf(Numbers(text.Vietnamese)), $"{question.Id}: {text.English} / {text.Vietnamese}");
            }
        }

        // Vietnamese writes 1.000 and 0,5 where English writes 1,000 and 0.5.
        static HashSet<string> Numbers(string text) =>
            [.. Number().Matches(text).Select(match => match.Value.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal))];
    }

    [Fact]
    public void Nothing_outside_of_code_is_taken_for_mark_up_by_Discord()
    {
        foreach (Question question in Bank)
        {
            foreach (string text in TextsOf(question))
            {
                string plain = string.Concat(text.Split('`').Where((_, part) => part % 2 == 0));
                Assert.False(plain.AsSpan().ContainsAny("*_~|\\"), $"{question.Id}: {text}");
            }
        }
    }

    [Fact]
    public void Each_question_names_a_page_that_can_settle_it()
    {
        foreach (Question question in Bank)
        {
            bool documentation = question.Source.Host == "docs.aws.amazon.com" && question.Source.AbsolutePath.EndsWith(".html", StringComparison.Ordinal);
            Assert.True(documentation || question.Source.Host == "aws.amazon.com", $"{question.Id}: {question.Source}");
            Assert.True(question.Source.Segments.Length > 2, $"{question.Id}: {question.Source}");
        }

        IGrouping<Uri, Question> most = Bank.GroupBy(question => question.Source).MaxBy(group => group.Count())!;
        Assert.True(most.Count() <= 5, string.Create(CultureInfo.InvariantCulture, $"{most.Key} settles {most.Count()} questions"));
    }

    private static IEnumerable<string> TextsOf(Question question) =>
        ((LocalizedText[])[question.Stem, question.Deciding, .. question.Options.SelectMany(option => new[] { option.Text, option.Why })])
        .SelectMany(text => new[] { text.English, text.Vietnamese });

    [GeneratedRegex("[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VietnameseLetter();

    [GeneratedRegex(@"(?<![\p{L}\d])\d+(?:[.,]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
