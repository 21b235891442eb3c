using System.Text.Json;
using SaaBot.Discord.Json;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Discord.Models;

public sealed class ComponentJsonTests
{
    private static readonly PartialEmoji Book = new("📘");

    public static TheoryData<string, Component> Shapes => new()
    {
        { """{"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go:1"}]}""", ActionRow.Of(Button.Press(ButtonStyle.Primary, "go:1", "Go")) },
        { """{"type":2,"style":5,"label":"Docs","url":"https://aws.amazon.com/"}""", Button.Link("https://aws.amazon.com/", "Docs") },
        { """{"type":2,"style":4,"emoji":{"name":"\uD83D\uDCD8"},"custom_id":"x","disabled":true}""", new Button(ButtonStyle.Danger) { CustomId = "x", Emoji = Book, Disabled = true } },
        { """{"type":3,"custom_id":"s","options":[{"label":"A","value":"a","description":"first","default":true}],"placeholder":"pick","min_values":0,"max_values":1,"required":false}""", new StringSelect("s", [new SelectOption("A", "a", "first", Default: true)]) { Placeholder = "pick", MinValues = 0, MaxValues = 1, Required = false } },
        { """{"type":4,"custom_id":"t","style":2,"min_length":1,"max_length":4000,"required":true,"value":"v","placeholder":"p"}""", new TextInput("t", TextInputStyle.Paragraph) { MinLength = 1, MaxLength = 4000, Required = true, Value = "v", Placeholder = "p" } },
        { """{"type":5,"custom_id":"u","default_values":[{"id":"9","type":"user"}]}""", new UserSelect("u") { DefaultValues = [new SelectDefault(new Snowflake(9), "user")] } },
        { """{"type":6,"custom_id":"r","max_values":3}""", new RoleSelect("r") { MaxValues = 3 } },
        { """{"type":8,"custom_id":"c","channel_types":[0,5]}""", new ChannelSelect("c") { ChannelTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement] } },
        { """{"type":9,"components":[{"type":10,"content":"t"}],"accessory":{"type":11,"media":{"url":"attachment://a.png"},"description":"alt"}}""", Section.Of("t", new Thumbnail(UnfurledMedia.Attached("a.png"), "alt")) },
        { """{"type":12,"items":[{"media":{"url":"attachment://a.png"},"description":"alt"}]}""", MediaGallery.Of("a.png", "alt") },
        { """{"type":13,"file":{"url":"attachment://a.txt"}}""", new FileComponent(UnfurledMedia.Attached("a.txt")) },
        { """{"type":14,"divider":false,"spacing":2}""", new Separator(false, SeparatorSpacing.Large) },
        { """{"type":17,"components":[{"type":14}],"accent_color":16750848,"id":4}""", new Container([new Separator()]) { AccentColor = 0xFF9900, Id = 4 } },
        { """{"type":18,"label":"Why","component":{"type":4,"custom_id":"t","style":1},"description":"d"}""", new Label("Why", new TextInput("t", TextInputStyle.Short), "d") },
        { """{"type":21,"custom_id":"g","options":[{"label":"A","value":"a"}],"required":true}""", new RadioGroup("g", [new GroupOption("A", "a")], true) },
        { """{"type":22,"custom_id":"g","options":[{"label":"A","value":"a","default":true}],"min_values":0}""", new CheckboxGroup("g", [new GroupOption("A", "a", Default: true)]) { MinValues = 0 } },
        { """{"type":23,"custom_id":"g","default":true}""", new Checkbox("g", true) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_component_has_the_documented_shape(string json, Component component) =>
        Assert.Equal(Normal(json), Normal(JsonSerializer.Serialize(component, DiscordJson.Default.Component)));

    [Fact]
    public void Every_component_has_a_shape_in_the_table()
    {
        var inTable = Shapes.Select(row => row.Data.Item2.GetType()).Append(typeof(TextDisplay)).Append(typeof(Thumbnail)).ToHashSet();
        var all = typeof(Component).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Component)));
        Assert.Empty(all.Except(inTable));
    }

    private static string Normal(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Sorted(document.RootElement);
    }

    private static string Sorted(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().OrderBy(each => each.Name, StringComparer.Ordinal).Select(each => $"{each.Name}:{Sorted(each.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Sorted)) + "]",
        _ => element.ToString(),
    };
}
