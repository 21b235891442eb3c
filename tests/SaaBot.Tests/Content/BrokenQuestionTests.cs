using SaaBot.Domain.Questions;

namespace SaaBot.Tests.Content;

/// <summary>Each rule of a question file broken once: what is written instead of what, and the lines that come of it.</summary>
public sealed class BrokenQuestionTests
{
    private const string File = "questions/shop/shop-01.yaml";

    [Fact]
    public void A_good_file_becomes_a_question_with_everything_in_it()
    {
        using SampleContent content = new();

        Question question = content.Load().Catalog!.Question("shop-01")!;

        Assert.Equal(("shop", "open", "shop-front"), (question.PatternId, question.VariantId, question.DiagramId));
        Assert.Equal((ExamDomain.Cost, 2, 1), (question.Domain, question.Difficulty, question.Choose));
        Assert.Equal("Một cửa hàng vừa một trang. Nó cần gì?", question.Stem.Vietnamese);
        Assert.Equal("fits on a page", question.Deciding.English);
        Assert.Equal(["A shelf", "A till", "A cellar", "A street"], question.Options.Select(option => option.Text.English));
        Assert.Equal("Quầy chiếm một trang.", question.Options[1].Why.Vietnamese);
        Assert.Equal([1], question.Key.Places);
        Assert.Equal("https://docs.aws.amazon.com/lambda/latest/dg/welcome.html", question.Source.AbsoluteUri);
        Assert.Equal(QuestionVersion.Of(question.Stem, question.Deciding, question.Options), question.Version);
    }

    [Theory]
    [InlineData("id: shop-01", "id: shop-02", ":1 id: 'shop-02' differs from the file's name, 'shop-01'")]
    [InlineData("pattern: shop\n", "pattern: stall\n", ":2 pattern: 'stall' differs from the folder's name, 'shop'|:2 pattern: there is no pattern 'stall'|:4 diagram: the diagram 'shop-front' belongs to 'shop'")]
    [InlineData("variant: open", "variant: opn", ":3 variant: the pattern 'shop' has no variant 'opn'; did you mean 'open'?")]
    [InlineData("diagram: shop-front", "diagram: shop-frnt", ":4 diagram: there is no diagram 'shop-frnt'; did you mean 'shop-front'?")]
    [InlineData("domain: cost", "domain: costs", ":5 domain: 'costs' is not one of secure, resilient, performance, cost; did you mean 'cost'?")]
    [InlineData("difficulty: 2", "difficulty: 4", ":6 difficulty: '4' is not a whole number from 1 to 3")]
    [InlineData("difficulty: 2", "dificulty: 2", ":1 difficulty: is missing|:6 dificulty: is an unknown key; did you mean 'difficulty'?")]
    [InlineData("choose: 1", "choose: 4", ":7 choose: '4' is not a whole number from 1 to 3|:7 choose: is 4, and 1 of the options is marked right|:11 options: has 4 entries; write 5 to 6")]
    [InlineData("choose: 1", "choose: 2", ":7 choose: is 2, and 1 of the options is marked right|:8 stem: does not end with (Choose TWO.) in English, as a question with 2 right options does|:8 stem: does not end with (Chọn HAI.) in Vietnamese, as a question with 2 right options does|:11 options: has 4 entries; write 5 to 6")]
    [InlineData("What does it need?", "What does it need? (Choose TWO.)", ":8 stem: says (Choose TWO.) in English, and choose says 1")]
    [InlineData("Nó cần gì?", "Nó cần gì? (Chọn BA.)", ":8 stem: says (Chọn BA.) in Vietnamese, and choose says 1")]
    [InlineData("\"fits on a page\"", "\"fit on a page\"", ":9 deciding: is not a part of the stem in English, word for word")]
    [InlineData("\"vừa một trang\"", "\"vừa hai trang\"", ":9 deciding: is not a part of the stem in Vietnamese, word for word")]
    [InlineData("    right: true\n", "", ":7 choose: is 1, and 0 of the options are marked right")]
    [InlineData("right: true", "right: false", ":7 choose: is 1, and 0 of the options are marked right|:13 options[1].right: stands on right options only, as true")]
    [InlineData("  - {text: {en: \"A cellar\"", "  - {right: true, text: {en: \"A cellar\"", ":7 choose: is 1, and 2 of the options are marked right")]
    [InlineData("\"A cellar\"", "\"a shelf\"", ":11 options: say the same twice in English: 'A shelf'")]
    [InlineData(", why: {en: \"It is long.\", vi: \"Phố dài.\"}", "", ":16 options[3].why: is missing")]
    [InlineData("https://docs.aws.amazon.com/", "https://dumps.example/", ":17 source: 'https://dumps.example/lambda/latest/dg/welcome.html' is not a page under https://docs.aws.amazon.com or https://aws.amazon.com")]
    public void One_broken_rule_gives_exactly_its_problem(string old, string replacement, string expected)
    {
        using SampleContent content = new();
        content.Replace(File, old, replacement);

        IEnumerable<string> lines = expected.Split('|').Select(line => File + line);

        Assert.Equal(lines.Order(StringComparer.Ordinal), content.Problems().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("A shop fits on a page. What does it need?", 1000, "stem.en")]
    [InlineData("A street", 220, "options[3].text.en")]
    [InlineData("Phố dài.", 200, "options[3].why.vi")]
    public void A_text_may_be_as_long_as_its_limit_and_no_longer(string text, int limit, string field)
    {
        using SampleContent content = new();
        string longest = text.PadRight(limit, 'x');
        content.Replace(File, text, longest);
        Assert.Empty(content.Problems());

        content.Replace(File, longest, longest + "x");
        Assert.EndsWith($"{field}: has {limit + 1} characters; the most is {limit}", Assert.Single(content.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_explains_a_question_fits_a_message()
    {
        using SampleContent content = new();
        foreach (string option in new[] { "A shelf", "A till", "A cellar", "A street" })
        {
            content.Replace(File, $"\"{option}\"", $"\"{option.PadRight(210, 'x')}\"");
        }

        Assert.Empty(content.Problems());

        foreach (string why in new[] { "A shelf takes two pages.", "A till takes one.", "It is deep." })
        {
            content.Replace(File, $"\"{why}\"", $"\"{why.PadRight(190, 'x')}\"");
        }

        // The phrase of 14 characters, four options of 210, three reasons of 190 and one of 11.
        Assert.Equal(
            [$"{File}:11 options: make an explanation of 1435 characters in English, with the deciding phrase; the most is 1400"],
            content.Problems());
    }

    [Fact]
    public void A_question_stands_in_the_folder_of_its_pattern_under_an_id_that_begins_with_it()
    {
        using SampleContent content = new();
        string text = content.Read(File);
        content.Write("questions/shop/stall-01.yaml", text.Replace("id: shop-01", "id: stall-01", StringComparison.Ordinal));
        content.Write("questions/shop/shop-two.yaml", text.Replace("id: shop-01", "id: shop-two", StringComparison.Ordinal));
        content.Write("questions/shop-03.yaml", text.Replace("id: shop-01", "id: shop-03", StringComparison.Ordinal));
        content.Write("questions/stall/shop-01.yaml", text);

        Assert.Equal(
            [
                "questions/shop-03.yaml:1 id: is 'questions-' and a number in this folder: 'questions-01'",
                "questions/shop-03.yaml:2 pattern: 'shop' differs from the folder's name, 'questions'",
                "questions/shop/shop-two.yaml:1 id: is 'shop-' and a number in this folder: 'shop-01'",
                "questions/shop/stall-01.yaml:1 id: is 'shop-' and a number in this folder: 'shop-01'",
                "questions/stall/shop-01.yaml:1 id: is 'stall-' and a number in this folder: 'stall-01'",
                "questions/stall/shop-01.yaml:2 pattern: 'shop' differs from the folder's name, 'stall'",
            ],
            content.Problems());
    }

    [Fact]
    public void Content_without_questions_is_content()
    {
        using SampleContent content = new();
        Directory.Delete(content.PathOf("questions"), recursive: true);

        Assert.Empty(content.Load().Catalog!.Questions);
    }
}
