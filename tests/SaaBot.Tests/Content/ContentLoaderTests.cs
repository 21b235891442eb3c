using System.Text;
using SaaBot.Content;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Patterns;

namespace SaaBot.Tests.Content;

public sealed class ContentLoaderTests
{
    [Fact]
    public void Valid_content_becomes_a_catalog_with_everything_in_it()
    {
        using SampleContent content = new();

        ContentResult result = content.Load();

        Assert.Empty(result.Problems);
        Catalog catalog = result.Catalog!;
        Pattern shop = catalog.Pattern("shop")!;
        Assert.Equal("Cửa hàng nhỏ", shop.Name.Vietnamese);
        Assert.Equal("Amazon S3", shop.Components[0].Name.Vietnamese);
        Assert.Equal(["first cue", "dấu hiệu đầu"], shop.Cues[0].Also.All);
        Assert.Equal("Servers.", shop.Facets[FacetKind.Trap].English);
        Assert.Equal(Enum.GetValues<FacetKind>().Length, shop.Facets.Count);
        Assert.Equal("https://docs.aws.amazon.com/lambda/latest/dg/welcome.html", shop.Figures[0].Source!.AbsoluteUri);
        Diagram front = catalog.Diagram("shop-front")!;
        DiagramGroup inside = Assert.IsType<DiagramGroup>(front.Children[1]);
        Assert.Equal((GroupKind.Region, Direction.Row, 2), (inside.Kind, inside.Direction, inside.Children.Count));
        Assert.Equal(["users-till", "poll"], front.Links.Select(link => link.Id));
        Assert.Equal((LinkStyle.Async, true), (front.Links[1].Style, front.Links[1].Both));
        Assert.Equal(FlowKind.UseCase, front.Flows[0].Kind);
        Assert.Equal("kéo", catalog.Comparison("queue-or-topic")!.Rows[0].Cells[0].Vietnamese);
        Assert.Equal("Good morning, Lan.", catalog.Phrases.Say(Domain.Languages.Language.English, "greeting.morning", ("name", "Lan")));
        Assert.Equal("shop", catalog.Guide.Patterns[0].Pattern);
        Assert.Equal("shop-01", Assert.Single(catalog.Questions).Id);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing_but_the_version()
    {
        using SampleContent content = new();
        Catalog before = content.Load().Catalog!;
        foreach (string file in SampleContent.Files)
        {
            string text = content.Read(file).Replace("\n", "\r\n", StringComparison.Ordinal);
            File.WriteAllText(content.PathOf(file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        ContentResult after = content.Load();

        Assert.Empty(after.Problems);
        Assert.Equal(before.Pattern("shop")!.Cues.Select(c => c.Phrase), after.Catalog!.Pattern("shop")!.Cues.Select(c => c.Phrase));
        Assert.NotEqual(before.Version, after.Catalog.Version);
    }

    [Fact]
    public void The_version_is_the_same_for_the_same_bytes_and_another_for_a_changed_or_renamed_file()
    {
        using SampleContent one = new();
        using SampleContent two = new();
        string version = one.Load().Catalog!.Version;

        Assert.Equal(64, version.Length);
        Assert.Equal(version, two.Load().Catalog!.Version);

        two.Write("strings/en.yaml", two.Read("strings/en.yaml") + "# a remark\n");
        Assert.NotEqual(version, two.Load().Catalog!.Version);
    }

    [Fact]
    public void What_editors_and_systems_leave_behind_is_passed_over()
    {
        using SampleContent content = new();
        content.Write("patterns/.shop.yaml.swp", "\0");
        content.Write("patterns/shop.yaml~", "old");
        content.Write(".DS_Store", "\0");
        content.Write("README.md", "# What it knows");
        content.Write("rendered/shop-front.png", "not read");
        content.Write("questions/shop/.shop-02.yaml.swp", "\0");

        Assert.Empty(content.Problems());
    }

    [Fact]
    public void Problems_of_all_files_come_at_once_in_the_order_of_file_and_line()
    {
        using SampleContent content = new();
        content.Replace("patterns/shop.yaml", "vi: Cửa hàng nhỏ", "vi: ''");
        content.Replace("patterns/shop.yaml", "weight: 2", "weight: 4");
        content.Replace("diagrams/shop-front.yaml", "icon: sqs", "icon: sqss");
        content.Replace("strings/vi.yaml", "{name}", "{nguoi}");

        Assert.Equal(
            [
                "diagrams/shop-front.yaml:14 children[1].children[0].icon: 'sqss' is not an icon; did you mean 'sqs'?",
                "patterns/shop.yaml:4 name.vi: is empty; write the text",
                "patterns/shop.yaml:20 cues[1].weight: '4' is not a whole number from 1 to 3",
                "strings/vi.yaml:1 greeting.morning: has the placeholders {nguoi}, but strings/en.yaml has {name}",
            ],
            content.Problems());
    }

    [Fact]
    public void A_problem_carries_the_column_of_its_value()
    {
        using SampleContent content = new();
        content.Replace("patterns/shop.yaml", "number: 1", "number: eleven");

        ContentProblem problem = Assert.Single(content.Load().Problems);

        Assert.Equal(
            new ContentProblem("patterns/shop.yaml", 2, 9, "number", "'eleven' is not a whole number from 1 to 25"),
            problem);
    }

    [Fact]
    public void A_missing_folder_is_one_problem()
    {
        ContentResult result = new ContentLoader(Path.Combine(SampleContent.Origin, "nowhere")).Load();

        Assert.False(result.IsGood);
        Assert.Equal(
            "nowhere: is not there; the content folder holds patterns, diagrams, comparisons and strings",
            Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public void Files_and_folders_that_are_missing_or_unknown_are_problems()
    {
        using SampleContent content = new();
        File.Delete(content.PathOf("strings/vi.yaml"));
        File.Delete(content.PathOf("guide.yaml"));
        content.Write("strings/fr.yaml", "greeting.night: Bonne nuit.\n");
        content.Write("pattern/more.yaml", "id: more\n");
        content.Write("patterns/old/shop.yaml", "id: shop\n");
        content.Write("patterns/notes.txt", "remember the milk\n");
        content.Write("questions/shop/more/shop-02.yaml", "id: shop-02\n");
        content.Write("questions/shop/shop-03.txt", "remember the bread\n");

        Assert.Equal(
            [
                "guide.yaml: is missing",
                "pattern: is no part of the content; did you mean 'patterns'?",
                "patterns/notes.txt: is no content file; here are files called <id>.yaml only",
                "patterns/old: is no content file; here are files called <id>.yaml only",
                "questions/shop/more: is no content file; here are files called <id>.yaml only",
                "questions/shop/shop-03.txt: is no content file; here are files called <id>.yaml only",
                "strings/fr.yaml: is no content file; here are en.yaml and vi.yaml only",
                "strings/vi.yaml: is missing",
            ],
            content.Problems());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_problem_and_causes_no_other()
    {
        using SampleContent content = new();
        string diagram = content.PathOf("diagrams/shop-front.yaml");
        File.Delete(diagram);
        File.CreateSymbolicLink(diagram, content.PathOf("nowhere.yaml"));

        Assert.Equal(["diagrams/shop-front.yaml: cannot be read; check that it is there and may be read"], content.Problems());
    }

    [Fact]
    public void A_file_that_is_not_yaml_causes_no_broken_reference_elsewhere()
    {
        using SampleContent content = new();
        content.Write("diagrams/shop-front.yaml", "id: [shop-front\n");

        string problem = Assert.Single(content.Problems());

        Assert.StartsWith("diagrams/shop-front.yaml:", problem, StringComparison.Ordinal);
        Assert.Contains("is not valid YAML", problem, StringComparison.Ordinal);
    }
}
