using System.Text;

namespace SaaBot.Tests.Content;

/// <summary>Each rule of content/README.md broken once: what is written instead of what, and the one line that comes of it.</summary>
public sealed class BrokenContentTests
{
    private const string Pattern = "patterns/shop.yaml";
    private const string Diagram = "diagrams/shop-front.yaml";
    private const string Comparison = "comparisons/queue-or-topic.yaml";
    private const string Guide = "guide.yaml";
    private const string English = "strings/en.yaml";
    private const string Vietnamese = "strings/vi.yaml";

    [Theory]
    // Keys.
    [InlineData(Pattern, "summary: {en: \"A", "sumary: {en: \"A", ":1 summary: is missing|:7 sumary: is an unknown key; did you mean 'summary'?")]
    [InlineData(Pattern, "exam-tip:", "hint: x\nexam-tip:", ":57 hint: is an unknown key; the keys here are aliases, avoid-when, comparisons, components, cues, diagrams, emoji, exam-tip, facets, features, figures, id, name, number, services, summary, use-when, variants")]
    [InlineData(Pattern, "exam-tip:", "number: 2\nexam-tip:", ":57 number: is given twice; the first is on line 2")]
    [InlineData(Pattern, "{en: First reason., vi: Lý do thứ nhất.}", "{en: First, then., vi: Lý do.}", ":9 use-when[0].then.: is an unknown key without a value; a text with a comma inside {...} needs quotes around it")]
    [InlineData(Pattern, "  trap: {en: Servers., vi: Máy chủ.}\n", "", ":59 facets.trap: is missing")]
    // Texts.
    [InlineData(Pattern, ", vi: \"Nhiều AZ.\"}\n  - id: till", "}\n  - id: till", ":36 components[0].availability.vi: is missing; write the Vietnamese text")]
    [InlineData(Pattern, "en: \"Think small.\", ", "", ":57 exam-tip.en: is missing; write the English text")]
    [InlineData(Pattern, "{en: \"Think small.\", vi: \"Nghĩ nhỏ thôi.\"}", "Think small.", ":57 exam-tip: must be a text in both languages, {en: ..., vi: ...}")]
    [InlineData(Pattern, "vi: \"Nghĩ nhỏ thôi.\"}", "vi: \"Nghĩ nhỏ thôi.\", fr: Petit}", ":57 exam-tip.fr: is an unknown key; the keys here are en, vi")]
    [InlineData(Pattern, "\"Think small.\"", "~", ":57 exam-tip.en: is empty; write the text")]
    [InlineData(Pattern, "\"Think small.\"", "\"  \"", ":57 exam-tip.en: is empty; write the text")]
    [InlineData(Pattern, "\"Think small.\"", "[Think, small]", ":57 exam-tip.en: must be a text, not a list")]
    [InlineData(Pattern, "\"Think small.\"", "\"Think small. \"", ":57 exam-tip.en: begins or ends with a space or a line break")]
    [InlineData(Pattern, "\"Think small.\"", "\"Think\\nsmall.\"", ":57 exam-tip.en: has several lines; write one line, or fold it with >-")]
    [InlineData(Pattern, "\"Think small.\"", "\"Think \\a small.\"", ":57 exam-tip.en: holds a character that cannot be shown (U+0007); take it out")]
    [InlineData(Pattern, "\"Think small.\"", "\"Caf\\u0065\\u0301\"", ":57 exam-tip.en: is not composed Unicode (NFC): letters and their accents stand apart; type the text again")]
    [InlineData(Pattern, "\"Think small.\"", "\"Hello @everyone\"", ":57 exam-tip.en: holds a mention, '@everyone'; content never mentions anyone")]
    [InlineData(Pattern, "\"Think small.\"", "\"Ask <@80351110224678912>\"", ":57 exam-tip.en: holds a mention, '<@'; content never mentions anyone")]
    [InlineData(Pattern, "\"Think small.\"", "\"## Think\"", ":57 exam-tip.en: begins a line with a heading; headings are laid out by the bot")]
    [InlineData(Pattern, "\"Think small.\"", "\"Think **small.\"", ":57 exam-tip.en: opens a ** without closing it")]
    [InlineData(Pattern, "\"Think small.\"", "\"Think `small.\"", ":57 exam-tip.en: opens a ` without closing it")]
    [InlineData(Pattern, "\"Think small.\"", "\"See https://example.com/x.\"", ":57 exam-tip.en: holds an address, 'https://example.com/x.'; only https://docs.aws.amazon.com and https://aws.amazon.com are allowed")]
    [InlineData(Pattern, "en: Small Shop", "en: \"**Small** Shop\"", ":4 name.en: holds ** or `; names and labels have no markup")]
    [InlineData(Pattern, "name: AWS Lambda", "name: [AWS Lambda]", ":44 components[2].name: must be a label: a text, or {en: ..., vi: ...}")]
    // Ids, numbers, choices.
    [InlineData(Pattern, "id: shop\n", "id: shops\n", ":1 id: 'shops' differs from the file's name, 'shop'")]
    [InlineData(Pattern, "id: till", "id: Till_2", ":37 components[1].id: 'Till_2' is not an id: lower-case letters, digits and single hyphens, at most 48 characters")]
    [InlineData(Pattern, "id: till", "id: shelf", ":37 components[1].id: 'shelf' is the id of another component, on line 32")]
    [InlineData(Pattern, "number: 1\n", "number: 26\n", ":2 number: '26' is not a whole number from 1 to 25")]
    [InlineData(Pattern, "number: 1\n", "number: [1]\n", ":2 number: must be a number, not a list")]
    [InlineData(Pattern, "number: 1\n", "number:\n", ":2 number: is empty; write a number")]
    [InlineData(Pattern, "\"🛒\"", "\"🛒🛒\"", ":3 emoji: '🛒🛒' is not a single emoji")]
    [InlineData(Pattern, "\"🛒\"", "x", ":3 emoji: 'x' is not a single emoji")]
    [InlineData(Pattern, "variant: open", "variant: opn", ":19 cues[0].variant: this pattern has no variant 'opn'; did you mean 'open'?")]
    [InlineData(Pattern, "cue two", "Cue One", ":20 cues[1].phrase: 'cue one' is the id of another cue, on line 16")]
    [InlineData(Pattern, "value: $1", "value: {en: $1}", ":54 figures[0].value.vi: is missing; write the Vietnamese text")]
    [InlineData(Pattern, "https://docs.aws.amazon.com/lambda", "http://docs.aws.amazon.com/lambda", ":56 figures[0].source: 'http://docs.aws.amazon.com/lambda/latest/dg/welcome.html' is not a page under https://docs.aws.amazon.com or https://aws.amazon.com")]
    [InlineData(Pattern, "https://docs.aws.amazon.com/lambda", "https://docs.aws.amazon.com.evil.example/lambda", ":56 figures[0].source: 'https://docs.aws.amazon.com.evil.example/lambda/latest/dg/we...' is not a page under https://docs.aws.amazon.com or https://aws.amazon.com")]
    // Counts.
    [InlineData(Pattern, "[Amazon S3, Amazon SQS, AWS Lambda]", "[Amazon S3, Amazon SQS]", ":6 services: has 2 entries; write 3 to 20")]
    [InlineData(Pattern, "[Amazon S3, Amazon SQS, AWS Lambda]", "[Amazon S3, Amazon SQS, amazon s3]", ":6 services[2]: is given twice: 'amazon s3'")]
    [InlineData(Pattern, "  - {en: Third reason., vi: Lý do thứ ba.}\n", "", ":9 use-when: has 2 entries; write 3 to 6")]
    [InlineData(Pattern, "aliases: {en: [corner shop], vi: []}", "aliases: [corner shop]", ":5 aliases: must be a list for each language, {en: [...], vi: [...]}")]
    [InlineData(Pattern, "aliases: {en: [corner shop], vi: []}", "aliases: {en: [corner shop], vi: }", ":5 aliases.vi: is empty; write a list, or [] for none")]
    // Diagrams.
    [InlineData(Diagram, "icon: lambda", "icon: lamda", ":15 children[1].children[1].icon: 'lamda' is not an icon; did you mean 'lambda'?")]
    [InlineData(Diagram, "kind: region", "kind: availabilty-zone", ":10 children[1].kind: 'availabilty-zone' is not one of cloud, region, availability-zone, vpc, public-subnet, private-subnet, auto-scaling-group, data-center, generic; did you mean 'availability-zone'?")]
    [InlineData(Diagram, "direction: column", "direction: down", ":6 direction: 'down' is not one of row, column")]
    [InlineData(Diagram, "node: clerk", "node: till", ":15 children[1].children[1].node: 'till' is the id of another box or link, on line 14|:18 links[1].from: there is no box 'clerk' in this diagram")]
    [InlineData(Diagram, "group: inside", "grup: inside", ":9 children[1].group: is missing; a box is a node or a group|:9 children[1].grup: is an unknown key; did you mean 'group'?|:27 flows[0].steps[1].touches[1]: there is no box or link 'inside' in this diagram")]
    [InlineData(Diagram, "group: inside", "node: x\n    group: inside", ":9 children[1].node: is an unknown key; the keys here are children, direction, group, kind, label")]
    [InlineData(Diagram, "from: clerk", "from: clerc", ":18 links[1].from: there is no box 'clerc' in this diagram; did you mean 'clerk'?")]
    [InlineData(Diagram, "{from: users, to: till}", "{from: till, to: till}", ":17 links[0]: leads from 'till' to itself|:25 flows[0].steps[0].touches[1]: there is no box or link 'users-till' in this diagram")]
    [InlineData(Diagram, "id: poll", "id: users-till", ":18 links[1].id: 'users-till' is the id of another box or link, on line 17|:27 flows[0].steps[1].touches[0]: there is no box or link 'poll' in this diagram")]
    [InlineData(Diagram, "both: true", "both: yes", ":18 links[1].both: 'yes' is neither true nor false")]
    [InlineData(Diagram, "style: async", "style: dashed", ":18 links[1].style: 'dashed' is not one of sync, async, replication, failover")]
    [InlineData(Diagram, "touches: [poll, inside]", "touches: [poll, outside]", ":27 flows[0].steps[1].touches[1]: there is no box or link 'outside' in this diagram")]
    [InlineData(Diagram, "touches: [poll, inside]", "touches: []", ":27 flows[0].steps[1].touches: has 0 entries; write 1 to 40")]
    [InlineData(Diagram, "kind: use-case", "kind: story", ":21 flows[0].kind: 'story' is not one of flow, failover, recovery, use-case")]
    [InlineData(Diagram, "label: Amazon SQS", "label: Amazon Simple Queue Service, FIFO", ":14 children[1].children[0].FIFO: is an unknown key without a value; a text with a comma inside {...} needs quotes around it")]
    [InlineData(Diagram, "label: Amazon SQS", "label: Amazon Simple Queue Service x", ":14 children[1].children[0].label: has 29 characters; the most is 28")]
    [InlineData(Diagram, "pattern: shop", "pattern: shp", ":2 pattern: there is no pattern 'shp'; did you mean 'shop'?|patterns/shop.yaml:69 diagrams[0]: the diagram 'shop-front' says that it belongs to 'shp'|questions/shop/shop-01.yaml:4 diagram: the diagram 'shop-front' belongs to 'shp'")]
    [InlineData(Diagram, "variant: open", "variant: closed", ":3 variant: the pattern 'shop' has no variant 'closed'")]
    // Comparisons.
    [InlineData(Comparison, "kind: table", "kind: tabel", ":2 kind: 'tabel' is not one of table, decision; did you mean 'table'?")]
    [InlineData(Comparison, "patterns: [shop]", "patterns: [shop, shop]", ":6 patterns[1]: 'shop' is the id of another entry, on line 6")]
    [InlineData(Comparison, "patterns: [shop]", "patterns: []", ":6 patterns: has 0 entries; write 1 to 10")]
    [InlineData(Comparison, "patterns: [shop]", "patterns: [shop, stall]", ":6 patterns[1]: there is no pattern 'stall'")]
    [InlineData(Comparison, ", {en: push, vi: đẩy}", "", ":17 rows[0].cells: has 1 cells for 2 options; write one for each")]
    [InlineData(Comparison, "rows:\n  - label: {en: Delivery, vi: Cách giao}\n    cells: [{en: pull, vi: kéo}, {en: push, vi: đẩy}]\n", "", ":1 rows: is missing; a table needs rows")]
    [InlineData(Comparison, "id: topic", "id: queue", ":12 options[1].id: 'queue' is the id of another option, on line 8")]
    [InlineData(Comparison, "source: https://aws.amazon.com/messaging/", "source: messaging", ":20 source: 'messaging' is not a page under https://docs.aws.amazon.com or https://aws.amazon.com")]
    // References both ways.
    [InlineData(Pattern, "diagrams: [shop-front]", "diagrams: []", ":69 diagrams: has 0 entries; write 1 to 10|diagrams/shop-front.yaml:2 pattern: 'shop' does not list this diagram; add 'shop-front' to its diagrams")]
    [InlineData(Pattern, "diagrams: [shop-front]", "diagrams: [shop-front, shop-back]", ":69 diagrams[1]: there is no diagram 'shop-back'")]
    [InlineData(Pattern, "comparisons: [queue-or-topic]", "comparisons: []", "comparisons/queue-or-topic.yaml:6 patterns[0]: 'shop' does not list this comparison; add 'queue-or-topic' to its comparisons")]
    [InlineData(Pattern, "comparisons: [queue-or-topic]", "comparisons: [queue-or-topic, queue-or-topik]", ":70 comparisons[1]: there is no comparison 'queue-or-topik'; did you mean 'queue-or-topic'?")]
    // The guide.
    [InlineData(Guide, "  - {title: {en: Four, vi: Bốn}, text: {en: \"Fourth.\", vi: \"Thứ tư.\"}}\n", "", ":3 steps: has 3 entries; write 4 to 4")]
    [InlineData(Guide, "  pattern: shop\n", "  pattern: shopp\n", ":9 example.pattern: there is no pattern 'shopp'; did you mean 'shop'?")]
    [InlineData(Guide, "{pattern: shop,", "{pattern: stall,", ":13 patterns: has no line for the pattern 'shop'|:13 patterns[0].pattern: there is no pattern 'stall'")]
    // Phrases.
    [InlineData(English, "greeting.night: \"Good night.\"\n", "", "strings/vi.yaml:2 greeting.night: is missing in strings/en.yaml")]
    [InlineData(Vietnamese, "greeting.night", "greeting.nigth", ":2 greeting.nigth: is missing in strings/en.yaml; did you mean 'greeting.night'?|strings/en.yaml:2 greeting.night: is missing in strings/vi.yaml; did you mean 'greeting.nigth'?")]
    [InlineData(Vietnamese, "{name}", "bạn", ":1 greeting.morning: has the placeholders none, but strings/en.yaml has {name}")]
    [InlineData(English, "\"Good night.\"", "\"Good {Night}.\"", ":2 greeting.night: holds a brace that is no placeholder; a placeholder is {name}: letters and digits, the first lower-case")]
    [InlineData(English, "\"Good night.\"", "[Good night]", ":2 greeting.night: must be a text, not a list")]
    [InlineData(English, "greeting.night: \"Good night.\"", "greeting.night: \"Good night.\"\nGood Day: \"Hello.\"", ":3 Good Day: is missing in strings/vi.yaml|:3 Good Day: is not a key of the form pattern.unknown: lower-case words joined by dots and hyphens")]
    // YAML itself.
    [InlineData(Guide, "title: {en: The method", "title: &t {en: The method", ":1 title: has an anchor, '&t'; anchors are not used here")]
    [InlineData(Guide, "closing: {en: \"Draw it again.\", vi: \"Vẽ lại đi.\"}", "closing: *t", ":14 closing: is an alias; write the value out")]
    [InlineData(Guide, "title: {en: The method", "title: !text {en: The method", ":1 title: has a tag, '!text'; tags are not used here")]
    [InlineData(Guide, "title: {en: The method", "title: {[en]: The method", ":1 title.en: is missing; write the English text|:1 title: has a key that is a list; keys are names")]
    [InlineData(Guide, "closing:", "---\nclosing:", ":14: holds a second document; a file is one")]
    public void One_broken_rule_gives_exactly_its_problem(string file, string old, string replacement, string expected)
    {
        using SampleContent content = new();
        content.Replace(file, old, replacement);

        IEnumerable<string> lines = expected.Split('|').Select(line => line.StartsWith(':') ? file + line : line);

        Assert.Equal(lines.Order(StringComparer.Ordinal), content.Problems().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("summary", 200)]
    [InlineData("exam-tip", 400)]
    public void A_text_may_be_as_long_as_the_limit_in_UTF_16_code_units_and_no_longer(string field, int limit)
    {
        using SampleContent content = new();
        string line = content.Read(Pattern).Split('\n').Single(l => l.StartsWith(field + ":", StringComparison.Ordinal));

        // A character beyond the basic plane is two code units.
        content.Replace(Pattern, line, $"{field}: {{en: \"{new string('x', limit - 2)}😀\", vi: \"dài\"}}");
        Assert.Empty(content.Problems());

        content.Replace(Pattern, "😀", "x😀");
        Assert.EndsWith($"{field}.en: has {limit + 1} characters; the most is {limit}", Assert.Single(content.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "patterns/shop.yaml: is empty")]
    [InlineData("# nothing but a remark\n", "patterns/shop.yaml: is empty")]
    [InlineData("just words\n", "patterns/shop.yaml:1: must be a map of keys, not a text")]
    [InlineData("- a\n- list\n", "patterns/shop.yaml:1: must be a map of keys, not a list")]
    [InlineData("id: shop\nname:\n\ten: x\n", "patterns/shop.yaml:3: is not valid YAML: a tab indents the line; use spaces")]
    [InlineData("# a form\ffeed ends no line\nid: shop\nname:\n\ten: x\n", "patterns/shop.yaml:4: is not valid YAML: a tab indents the line; use spaces")]
    public void A_file_of_the_wrong_kind_is_one_problem(string text, string expected)
    {
        using SampleContent content = new();
        content.Write(Pattern, text);

        Assert.Equal([expected], content.Problems());
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_names_the_line()
    {
        using SampleContent content = new();
        byte[] bytes = [.. Encoding.UTF8.GetBytes("id: shop\nnumber: 1\nemoji: "), 0xE9, 0x20, .. "x\n"u8];
        File.WriteAllBytes(content.PathOf(Pattern), bytes);

        Assert.Equal(["patterns/shop.yaml:3: is not UTF-8; save it as UTF-8"], content.Problems());
    }

    [Fact]
    public void A_huge_file_is_refused_without_being_parsed()
    {
        using SampleContent content = new();
        content.Write(Pattern, "id: shop\n" + new string('#', 600 * 1024));

        Assert.Equal(["patterns/shop.yaml: is larger than 512 KiB; split it"], content.Problems());
    }

    [Fact]
    public void Deep_nesting_ends_the_reading_of_the_file()
    {
        using SampleContent content = new();
        content.Write(Pattern, "id: " + new string('[', 100_000));

        Assert.Equal(
            [$"patterns/shop.yaml:1 id{string.Concat(Enumerable.Repeat("[0]", 31))}: nests deeper than 32 levels"],
            content.Problems());
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        using SampleContent content = new();
        StringBuilder bomb = new("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        }

        content.Write(Pattern, bomb.ToString());

        IReadOnlyList<string> problems = content.Problems();
        Assert.Contains("patterns/shop.yaml:1 a0: has an anchor, '&a0'; anchors are not used here", problems);
        Assert.Contains("patterns/shop.yaml:2 a1[0]: is an alias; write the value out", problems);
    }

    [Fact]
    public void Two_patterns_of_one_number_are_named()
    {
        using SampleContent content = new();
        content.Write("patterns/stall.yaml", content.Read(Pattern).Replace("id: shop\n", "id: stall\n", StringComparison.Ordinal));

        Assert.Contains("patterns/stall.yaml:2 number: 1 is the number of another pattern, 'shop'", content.Problems());
    }

    [Fact]
    public void More_boxes_abreast_than_a_phone_shows_are_a_problem_however_they_nest()
    {
        using SampleContent content = new();
        string[] nodes = [.. Enumerable.Range(1, 4).Select(i => $"      - {{node: n{i}, icon: sqs, label: N{i}}}\n")];
        content.Replace(Diagram, "direction: column", "direction: row");
        content.Replace(Diagram, "      - {node: till,", string.Concat(nodes[..2]) + "      - {node: till,");
        Assert.Empty(content.Problems());

        content.Replace(Diagram, "      - {node: till,", nodes[2] + "      - {node: till,");
        Assert.Equal(
            ["diagrams/shop-front.yaml:8 children: stand 6 abreast at the widest; the most that a phone shows is 5"],
            content.Problems());
    }
}
