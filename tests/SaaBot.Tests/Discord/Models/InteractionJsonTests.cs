using System.Text.Json;
using SaaBot.Discord.Json;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Discord.Models;

public sealed class InteractionJsonTests
{
    [Fact]
    public void A_slash_command_in_a_server_is_read()
    {
        var interaction = Read("""
            {"id":"786008729715212338","application_id":"775799577604522054","type":2,"token":"secret-token","version":1,
             "guild_id":"290926798626357999","channel_id":"645027906669510667","channel":{"id":"645027906669510667","type":0,"name":"study","new_field":{}},
             "member":{"user":{"id":"53908232506183680","username":"mason","global_name":"Mason","discriminator":"0","avatar":"a_d5"},
                       "roles":["539082325061836999"],"nick":null,"permissions":"2147483656","joined_at":"2017-03-13T19:19:14.040000+00:00"},
             "app_permissions":"2251799813685248","locale":"vi","guild_locale":"en-US","context":0,
             "authorizing_integration_owners":{"0":"290926798626357999"},"attachment_size_limit":10485760,"entitlements":[],
             "data":{"id":"771825006014889984","name":"quiz","type":1,"options":[{"name":"start","type":1,"options":[
                {"name":"pattern","type":3,"value":"auto-scaling"},{"name":"rounds","type":4,"value":5},
                {"name":"speed","type":10,"value":1.5},{"name":"public","type":5,"value":true}]}]}}
            """);
        Assert.Equal("mason", interaction.Invoker.Username);
        Assert.Equal("Mason", interaction.Invoker.DisplayName);
        Assert.True(interaction.Member!.Permissions!.Value.HasFlag(Permissions.Administrator));
        Assert.Equal(Permissions.PinMessages, interaction.AppPermissions);
        Assert.Equal(InteractionContextType.Guild, interaction.Context);
        Assert.Equal(["start"], interaction.Data!.SubcommandPath);
        Assert.Equal("auto-scaling", interaction.Data.Argument("pattern")?.Text);
        Assert.Equal(5, interaction.Data.Argument("rounds")?.Integer);
        Assert.Equal(1.5, interaction.Data.Argument("speed")?.Number);
        Assert.True(interaction.Data.Argument("public")?.Boolean);
        Assert.Null(interaction.Data.Argument("left-out"));
        Assert.Equal(10485760, interaction.AttachmentSizeLimit);
    }

    [Fact]
    public void A_component_of_a_message_with_unknown_components_is_read()
    {
        var interaction = Read("""
            {"id":"1","application_id":"2","type":3,"token":"secret-token","version":1,"user":{"id":"3","username":"u"},
             "message":{"id":"4","channel_id":"5","flags":32768,"content":"","author":{"id":"2","username":"bot","bot":true},
                        "components":[{"type":9999,"novelty":{"type":"x"}}],"interaction_metadata":{"id":"6","type":2,"user":{"id":"3","username":"u"}}},
             "data":{"custom_id":"answer:1:q7","component_type":3,"values":["b"],"id":12}}
            """);
        Assert.Equal("u", interaction.Invoker.Username);
        Assert.Equal(MessageFlags.IsComponentsV2, interaction.Message!.Flags);
        Assert.Equal(new Snowflake(3), interaction.Message.InteractionMetadata!.User.Id);
        Assert.Equal(ComponentType.StringSelect, interaction.Data!.ComponentType);
        Assert.Equal(["b"], interaction.Data.Values);
    }

    [Fact]
    public void The_option_being_typed_is_found_even_when_a_number_comes_as_text()
    {
        var data = Read("""
            {"id":"1","application_id":"2","type":4,"token":"t","version":1,"user":{"id":"3","username":"u"},
             "data":{"id":"9","name":"pattern","type":1,"options":[{"name":"show","type":1,"options":[{"name":"n","type":4,"value":"1","focused":true}]}]}}
            """).Data!;
        Assert.Equal("n", data.Focused!.Name);
        Assert.Equal("1", data.Focused.Value!.Text);
    }

    [Fact]
    public void A_modals_fields_are_found_in_labels_and_in_rows_whatever_their_types()
    {
        var data = Read("""
            {"id":"1","application_id":"2","type":5,"token":"t","version":1,"user":{"id":"3","username":"u"},
             "data":{"custom_id":"m","components":[
               {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"text","value":"typed"}},
               {"type":18,"id":3,"component":{"type":3,"id":4,"custom_id":"menu","values":["a","b"]}},
               {"type":18,"id":5,"component":{"type":21,"id":6,"custom_id":"radio","value":null}},
               {"type":18,"id":7,"component":{"type":23,"id":8,"custom_id":"tick","value":true}},
               {"type":18,"id":9,"component":{"type":77,"id":10,"custom_id":"future","value":3,"shape":[1]}},
               {"type":10,"id":11},
               {"type":1,"id":12,"components":[{"type":4,"id":13,"custom_id":"old","value":""}]}]}}
            """).Data!;
        Assert.Equal(["text", "menu", "radio", "tick", "future", "old"], data.Inputs.Select(input => input.CustomId));
        Assert.Equal("typed", data.Input("text")!.Value!.Text);
        Assert.Equal(["a", "b"], data.Input("menu")!.Values);
        Assert.Null(data.Input("radio")!.Value);
        Assert.True(data.Input("tick")!.Value!.Boolean);
    }

    [Fact]
    public void Resolved_data_is_found_by_id()
    {
        var resolved = Read("""
            {"id":"1","application_id":"2","type":2,"token":"t","version":1,"user":{"id":"3","username":"u"},
             "data":{"id":"9","name":"x","type":1,"target_id":"8","resolved":{"users":{"8":{"id":"8","username":"other"}},
               "members":{"8":{"roles":[],"permissions":"0"}},"roles":{"7":{"id":"7","name":"r","permissions":"8"}},
               "channels":{"6":{"id":"6","type":15,"name":"c","permissions":"1024"}},
               "messages":{"5":{"id":"5","channel_id":"6","content":"said"}},
               "attachments":{"4":{"id":"4","filename":"f.png","size":12,"url":"https://x/y"}}}}}
            """).Data!.Resolved!;
        Assert.Equal("other", resolved.Users[new Snowflake(8)].Username);
        Assert.Equal(Permissions.None, resolved.Members[new Snowflake(8)].Permissions);
        Assert.Equal(Permissions.Administrator, resolved.Roles[new Snowflake(7)].Permissions);
        Assert.Equal(ChannelType.GuildForum, resolved.Channels[new Snowflake(6)].Type);
        Assert.Equal("said", resolved.Messages[new Snowflake(5)].Content);
        Assert.Equal(12, resolved.Attachments[new Snowflake(4)].Size);
    }

    [Fact]
    public void The_token_is_not_in_the_text_of_an_interaction()
    {
        var text = Read("""{"id":"1","application_id":"2","type":2,"token":"secret-token","version":1,"data":{"name":"quiz"}}""").ToString();
        Assert.DoesNotContain("secret-token", text, StringComparison.Ordinal);
        Assert.Contains("quiz", text, StringComparison.Ordinal);
    }

    private static Interaction Read(string json) => JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)!;
}
