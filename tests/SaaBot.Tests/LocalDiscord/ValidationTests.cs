using System.Net;
using System.Text.Json;

namespace SaaBot.Tests.LocalDiscord;

/// <summary>Refused bodies, by table: what is sent, and where in <c>errors</c> which code stands.</summary>
public sealed class ValidationTests : LocalDiscordTest
{
    private const string Button = """{"type":2,"style":1,"label":"a","custom_id":"a"}""";

    private static readonly string Long = new('x', 4001);

    public static TheoryData<string, string, string> WrongMessages => new()
    {
        { """{"content":"%2001"}""", "content", "BASE_TYPE_MAX_LENGTH" },
        { """{"content":5}""", "content", "STRING_TYPE_CONVERT" },
        { """{"embeds":[{"title":"%257"}]}""", "embeds.0.title", "BASE_TYPE_MAX_LENGTH" },
        { """{"embeds":[{"description":"%4097"}]}""", "embeds.0.description", "BASE_TYPE_MAX_LENGTH" },
        { """{"embeds":[{"description":"%4000"},{"description":"%2001"}]}""", "embeds.1", "MAX_EMBED_SIZE_EXCEEDED" },
        { """{"embeds":[{"fields":[{"name":"","value":"b"}]}]}""", "embeds.0.fields.0.name", "BASE_TYPE_REQUIRED" },
        { """{"embeds":[{},{},{},{},{},{},{},{},{},{},{}]}""", "embeds", "BASE_TYPE_MAX_LENGTH" },
        { """{"embeds":[{"url":"ftp://x"}]}""", "embeds.0.url", "URL_TYPE_INVALID_SCHEME" },
        { """{"content":"a","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions.parse.0", "BASE_TYPE_CHOICES" },
        { """{"content":"a","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE" },
        { """{"content":"a","flags":64}""", "flags", "MESSAGE_FLAGS_EPHEMERAL_NOT_ALLOWED" },
        { """{"content":"a","nonce":"%26"}""", "nonce", "NONCE_TYPE_TOO_LONG" },
        { """{"content":"a","attachments":[{"id":0}]}""", "attachments.0.id", "ATTACHMENT_NOT_FOUND" },
        { """{"content":"a","message_reference":{"message_id":"1"}}""", "message_reference", "REPLIES_UNKNOWN_MESSAGE" },
        { Legacy(Button), "components.0.type", "UNION_TYPE_CHOICES" },
        { Legacy("""{"type":1,"components":[]}"""), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Legacy("""{"components":[]}"""), "components.0.type", "BASE_TYPE_REQUIRED" },
        { Row("""{"type":2,"style":1,"label":"a"}"""), "components.0.components.0.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED" },
        { Row("""{"type":2,"style":1,"custom_id":"a"}"""), "components.0.components.0", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED" },
        { Row("""{"type":2,"style":5,"label":"a","url":"https://x.y","custom_id":"a"}"""), "components.0.components.0", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE" },
        { Row("""{"type":2,"style":5,"label":"a"}"""), "components.0.components.0.url", "BUTTON_COMPONENT_URL_REQUIRED" },
        { Row("""{"type":2,"style":9,"label":"a","custom_id":"a"}"""), "components.0.components.0.style", "BASE_TYPE_CHOICES" },
        { Row("""{"type":2,"style":1,"label":"%81","custom_id":"a"}"""), "components.0.components.0.label", "BASE_TYPE_MAX_LENGTH" },
        { Row("""{"type":2,"style":1,"label":"a","custom_id":"%101"}"""), "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH" },
        { Row("""{"type":2,"style":1,"label":"a","custom_id":"a","colour":"red"}"""), "components.0.components.0.colour", "BASE_TYPE_UNKNOWN_FIELD" },
        { Row($"{Button},{Button}"), "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED" },
        { Row(Buttons(6)), "components.0.components", "BASE_TYPE_BAD_LENGTH" },
        { Row("""{"type":3,"custom_id":"s","options":[{"label":"a","value":"a"}]},""" + Button), "components.0.components.1", "COMPONENT_LAYOUT_WIDTH_EXCEEDED" },
        { Row("""{"type":3,"custom_id":"s"}"""), "components.0.components.0.options", "BASE_TYPE_REQUIRED" },
        { Row("""{"type":3,"custom_id":"s","options":[]}"""), "components.0.components.0.options", "BASE_TYPE_BAD_LENGTH" },
        { Row("""{"type":3,"custom_id":"s","options":[{"label":"a","value":"a"},{"label":"b","value":"a"}]}"""), "components.0.components.0.options.1.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED" },
        { Row("""{"type":3,"custom_id":"s","options":[{"label":"%101","value":"a"}]}"""), "components.0.components.0.options.0.label", "BASE_TYPE_BAD_LENGTH" },
        { Row("""{"type":3,"custom_id":"s","min_values":2,"options":[{"label":"a","value":"a"}]}"""), "components.0.components.0.min_values", "NUMBER_TYPE_MAX" },
        { Row("""{"type":3,"custom_id":"s","options":[{"label":"a","value":"a","default":true},{"label":"b","value":"b","default":true}]}"""), "components.0.components.0.options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES" },
        { Row("""{"type":4,"custom_id":"t","style":1}"""), "components.0.components.0.type", "UNION_TYPE_CHOICES" },
        { V2("""{"type":10,"content":""}"""), "components.0.content", "BASE_TYPE_REQUIRED" },
        { V2("""{"type":10,"content":"%4001"}"""), "components.0.content", "BASE_TYPE_BAD_LENGTH" },
        { V2("""{"type":10,"content":"%2001"},{"type":10,"content":"%2000"}"""), "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED" },
        { V2(Containers(21)), "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED" },
        { V2("""{"type":9,"components":[{"type":10,"content":"a"}]}"""), "components.0.accessory", "BASE_TYPE_REQUIRED" },
        { V2("""{"type":12,"items":[]}"""), "components.0.items", "BASE_TYPE_BAD_LENGTH" },
        { V2("""{"type":12,"items":[{"media":{"url":"attachment://gone.png"}}]}"""), "components.0.items.0.media.url", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND" },
        { V2("""{"type":12,"items":[{"media":{"url":"https://x.y/z.png"},"description":"%1025"}]}"""), "components.0.items.0.description", "BASE_TYPE_BAD_LENGTH" },
        { V2("""{"type":13,"file":{"url":"https://x.y/z.png"}}"""), "components.0.file.url", "URL_TYPE_INVALID_SCHEME" },
        { V2("""{"type":17,"accent_color":16777216,"components":[{"type":14}]}"""), "components.0.accent_color", "NUMBER_TYPE_MAX" },
        { V2("""{"type":17,"components":[{"type":17,"components":[{"type":14}]}]}"""), "components.0.components.0.type", "UNION_TYPE_CHOICES" },
        { V2("""{"type":10,"id":7,"content":"a"},{"type":10,"id":7,"content":"b"}"""), "components.1.id", "COMPONENT_ID_DUPLICATED" },
        { """{"content":"a","flags":32768,"components":[{"type":10,"content":"a"}]}""", "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
        { """{"embeds":[{"title":"a"}],"flags":32768,"components":[{"type":10,"content":"a"}]}""", "embeds", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2" },
    };

    public static TheoryData<string, string, string> WrongCommands => new()
    {
        { """[{"description":"d"}]""", "0.name", "BASE_TYPE_REQUIRED" },
        { """[{"name":"Upper","description":"d"}]""", "0.name", "APPLICATION_COMMAND_INVALID_NAME" },
        { """[{"name":"two words","description":"d"}]""", "0.name", "APPLICATION_COMMAND_INVALID_NAME" },
        { """[{"name":"%33","description":"d"}]""", "0.name", "BASE_TYPE_BAD_LENGTH" },
        { """[{"name":"a"}]""", "0.description", "BASE_TYPE_REQUIRED" },
        { """[{"name":"a","description":"%101"}]""", "0.description", "BASE_TYPE_BAD_LENGTH" },
        { """[{"name":"a","description":"d","name_localizations":{"vn":"a"}}]""", "0.name_localizations.vn", "BASE_TYPE_CHOICES" },
        { """[{"name":"a","description":"d","name_localizations":{"vi":"Hai Từ"}}]""", "0.name_localizations.vi", "APPLICATION_COMMAND_INVALID_NAME" },
        { """[{"name":"a","description":"d"},{"name":"a","description":"d"}]""", "1", "APPLICATION_COMMANDS_DUPLICATE_NAME" },
        { """[{"name":"a","type":3,"description":"d"}]""", "0.description", "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED" },
        { """[{"name":"a","description":"d","contexts":[3]}]""", "0.contexts.0", "NUMBER_TYPE_MAX" },
        { """[{"name":"a","description":"d","options":[{"type":3,"name":"o"}]}]""", "0.options.0.description", "BASE_TYPE_REQUIRED" },
        { """[{"name":"a","description":"d","options":[{"type":12,"name":"o","description":"d"}]}]""", "0.options.0.type", "UNION_TYPE_CHOICES" },
        { """[{"name":"a","description":"d","options":[{"type":3,"name":"o","description":"d"},{"type":3,"name":"p","description":"d","required":true}]}]""", "0.options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID" },
        { """[{"name":"a","description":"d","options":[{"type":3,"name":"o","description":"d"},{"type":3,"name":"o","description":"d"}]}]""", "0.options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS" },
        { """[{"name":"a","description":"d","options":[{"type":1,"name":"o","description":"d"},{"type":3,"name":"p","description":"d"}]}]""", "0.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID" },
        { """[{"name":"a","description":"d","options":[{"type":3,"name":"o","description":"d","autocomplete":true,"choices":[{"name":"a","value":"a"}]}]}]""", "0.options.0.choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_EXCLUSIVE" },
        { """[{"name":"a","description":"d","options":[{"type":3,"name":"o","description":"d","choices":[{"name":"%101","value":"a"}]}]}]""", "0.options.0.choices.0.name", "BASE_TYPE_BAD_LENGTH" },
        { """[{"name":"a","description":"d","options":[{"type":4,"name":"o","description":"d","choices":[{"name":"a","value":"a"}]}]}]""", "0.options.0.choices.0.value", "NUMBER_TYPE_COERCE" },
        { """[{"name":"a","description":"d","options":[{"type":3,"name":"o","description":"d","min_length":5,"max_length":2}]}]""", "0.options.0.min_length", "NUMBER_TYPE_MAX" },
    };

    public static TheoryData<string, string, string> WrongCallbacks => new()
    {
        { """{}""", "type", "BASE_TYPE_REQUIRED" },
        { """{"type":7,"data":{"content":"a"}}""", "type", "BASE_TYPE_CHOICES" },
        { """{"type":8,"data":{"choices":[]}}""", "type", "BASE_TYPE_CHOICES" },
        { """{"type":4,"data":{"content":"%2001"}}""", "data.content", "BASE_TYPE_MAX_LENGTH" },
        { """{"type":5,"data":{"flags":32768}}""", "data.flags", "INTERACTION_DEFER_FLAGS_INVALID" },
        { """{"type":9,"data":{"custom_id":"a","components":[]}}""", "data.title", "BASE_TYPE_REQUIRED" },
        { """{"type":9,"data":{"custom_id":"a","title":"%46","components":[{"type":10,"content":"a"}]}}""", "data.title", "BASE_TYPE_BAD_LENGTH" },
        { """{"type":9,"data":{"custom_id":"a","title":"t","components":[]}}""", "data.components", "BASE_TYPE_BAD_LENGTH" },
        { """{"type":9,"data":{"custom_id":"a","title":"t","components":[{"type":18,"label":"%46","component":{"type":4,"custom_id":"a","style":1}}]}}""", "data.components.0.label", "BASE_TYPE_BAD_LENGTH" },
        { """{"type":9,"data":{"custom_id":"a","title":"t","components":[{"type":18,"label":"l","component":{"type":2,"custom_id":"a","style":1,"label":"x"}}]}}""", "data.components.0.component.type", "UNION_TYPE_CHOICES" },
        { """{"type":9,"data":{"custom_id":"a","title":"t","components":[{"type":18,"label":"l","component":{"type":4,"custom_id":"a","style":1,"max_length":4001}}]}}""", "data.components.0.component.max_length", "NUMBER_TYPE_MAX" },
        { """{"type":9,"data":{"custom_id":"a","title":"t","components":[{"type":1,"components":[{"type":4,"custom_id":"a","style":1}]}]}}""", "data.components.0.components.0.label", "BASE_TYPE_REQUIRED" },
    };

    [Theory]
    [MemberData(nameof(WrongMessages))]
    public async Task A_wrong_message_is_refused_at_its_place(string body, string path, string code)
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var (response, error) = await bot.RestAsync("POST", $"channels/{server.World.StudyChannelId}/messages", Fill(body));
        AssertRefused(response, error, path, code);
        Assert.Empty(server.Client.As(server.World.Alex).Messages(server.World.StudyChannelId));
    }

    [Fact]
    public async Task A_select_menu_may_carry_the_fields_of_the_other_kinds()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var menu = """{"type":3,"custom_id":"s","options":[{"label":"a","value":"a"}],"channel_types":[0,5],"default_values":[]}""";
        var (response, _) = await bot.RestAsync("POST", $"channels/{server.World.StudyChannelId}/messages", Row(menu));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(WrongCommands))]
    public async Task A_wrong_command_is_refused_at_its_place(string body, string path, string code)
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var (response, error) = await bot.RestAsync("PUT", $"applications/{bot.ApplicationId}/commands", Fill(body));
        AssertRefused(response, error, path, code);
    }

    [Theory]
    [MemberData(nameof(WrongCallbacks))]
    public async Task A_wrong_callback_is_refused_at_its_place(string body, string path, string code)
    {
        var (server, bot) = await ReadyAsync();
        _ = server.Client.As(server.World.Alex).SlashAsync(server.World.StudyChannelId, "ping");
        var (response, error) = await bot.AnswerAsync(await bot.InteractionAsync(), Fill(body));
        AssertRefused(response, error, path, code);
    }

    [Fact]
    public async Task More_than_25_autocomplete_choices_are_refused()
    {
        var (server, bot) = await ReadyAsync();
        _ = server.Client.As(server.World.Alex).AutocompleteAsync(server.World.StudyChannelId, "pick", "what", "a");
        var choices = string.Join(',', Enumerable.Range(0, 26).Select(number => $$"""{"name":"{{number}}","value":"{{number}}"}"""));
        var (response, error) = await bot.AnswerAsync(await bot.InteractionAsync(), $$"""{"type":8,"data":{"choices":[{{choices}}]} }""");
        AssertRefused(response, error, "data.choices", "BASE_TYPE_MAX_LENGTH");
    }

    [Fact]
    public async Task A_command_over_8000_characters_is_refused_by_its_longest_language()
    {
        var bot = await LogInAsync(await StartAsync());
        var options = string.Join(',', Enumerable.Range(0, 25).Select(number =>
            $$"""{"type":3,"name":"o{{number}}","description":"d","description_localizations":{"vi":"{{Long[..100]}}"},"choices":[{{Choices()}}]}"""));
        var (response, error) = await bot.RestAsync(
            "PUT", $"applications/{bot.ApplicationId}/commands", $$"""[{"name":"a","description":"d","options":[{{options}}]}]""");
        AssertRefused(response, error, "0", "APPLICATION_COMMAND_TOO_LARGE");
    }

    [Theory]
    [InlineData("""{}""", 50006)]
    [InlineData("""{"content":"   "}""", 50006)]
    [InlineData("""{"flags":32768,"components":[]}""", 50006)]
    [InlineData("""{"content":""", 50109)]
    public async Task Empty_and_broken_bodies_have_their_codes(string body, int code)
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var (response, error) = await bot.RestAsync("POST", $"channels/{server.World.StudyChannelId}/messages", body);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(code, error.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Components_v2_stay_once_they_are_set()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var path = $"channels/{server.World.StudyChannelId}/messages";
        var (_, legacy) = await bot.RestAsync("POST", path, """{"content":"plain"}""");
        var legacyPath = $"{path}/{legacy.GetProperty("id").GetString()}";
        var (response, error) = await bot.RestAsync("PATCH", legacyPath, V2("""{"type":10,"content":"new"}"""));
        AssertRefused(response, error, "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
        var (upgraded, body) = await bot.RestAsync(
            "PATCH", legacyPath, """{"content":null,"flags":32768,"components":[{"type":10,"content":"new"}]}""");
        Assert.True(upgraded.IsSuccessStatusCode, body.ToString());
        Assert.Equal(1, body.GetProperty("components")[0].GetProperty("id").GetInt32());
        (response, error) = await bot.RestAsync("PATCH", legacyPath, """{"flags":0}""");
        AssertRefused(response, error, "flags", "MESSAGE_COMPONENTS_V2_FLAG_CANNOT_BE_REMOVED");
        (response, error) = await bot.RestAsync("PATCH", legacyPath, """{"content":"back"}""");
        AssertRefused(response, error, "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
    }

    [Fact]
    public async Task Fields_that_discord_itself_returned_may_be_sent_back()
    {
        var server = await StartAsync();
        var bot = await LogInAsync(server);
        var path = $"channels/{server.World.StudyChannelId}/messages";
        var (_, made) = await bot.RestAsync("POST", path, V2("""{"type":12,"items":[{"media":{"url":"https://x.y/z.png"}}]}"""));
        var (response, body) = await bot.RestAsync(
            "PATCH", $"{path}/{made.GetProperty("id").GetString()}", $$"""{"components":{{made.GetProperty("components")}} }""");
        Assert.True(response.IsSuccessStatusCode, body.ToString());
    }

    private static void AssertRefused(HttpResponseMessage response, JsonElement error, string path, string code)
    {
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(50035, error.GetProperty("code").GetInt32());
        Assert.Equal("Invalid Form Body", error.GetProperty("message").GetString());
        var place = error.GetProperty("errors");
        foreach (var step in path.Split('.'))
        {
            Assert.True(place.TryGetProperty(step, out place), $"no {step} of {path} in {error}");
        }

        Assert.True(place.TryGetProperty("_errors", out var found), $"no _errors at {path} in {error}");
        Assert.Contains(found.EnumerateArray(), entry => entry.GetProperty("code").GetString() == code);
    }

    /// <summary>Replaces %n by a text of n characters.</summary>
    private static string Fill(string body) => System.Text.RegularExpressions.Regex.Replace(
        body, "%([0-9]+)", match => new string('x', int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));

    private static string Legacy(string components) => $$"""{"content":"x","components":[{{components}}]}""";

    private static string Row(string components) => Legacy($$"""{"type":1,"components":[{{components}}]}""");

    private static string V2(string components) => $$"""{"flags":32768,"components":[{{components}}]}""";

    private static string Buttons(int count) => string.Join(',', Enumerable.Range(0, count).Select(number =>
        $$"""{"type":2,"style":1,"label":"a","custom_id":"{{number}}"}"""));

    private static string Containers(int count) => string.Join(',', Enumerable.Repeat("""{"type":17,"components":[{"type":14}]}""", count));

    private static string Choices() => string.Join(',', Enumerable.Range(0, 5).Select(number =>
        $$"""{"name":"n{{number}}","value":"{{Long[..60]}}"}"""));
}
