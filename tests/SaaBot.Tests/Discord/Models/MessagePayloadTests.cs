using System.Text.Json;
using SaaBot.Discord.Json;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Discord.Models;

public sealed class MessagePayloadTests
{
    [Fact]
    public void A_plain_message_pings_nobody()
    {
        Assert.Equal(
            """{"content":"hello @everyone","allowed_mentions":{"parse":[]}}""",
            Json(new MessagePayload { Content = "hello @everyone" }));
    }

    [Fact]
    public void Only_the_named_users_are_pinged()
    {
        Assert.Equal(
            """{"allowed_mentions":{"parse":[],"users":["7"]}}""",
            Json(new MessagePayload { AllowedMentions = AllowedMentions.Only(new Snowflake(7)) }));
    }

    [Fact]
    public void Components_v2_sets_the_flag_and_ephemeral_adds_to_it()
    {
        Assert.Equal(
            """{"components":[{"type":10,"content":"hi"}],"flags":32832,"allowed_mentions":{"parse":[]}}""",
            Json(MessagePayload.Of(new TextDisplay("hi")).AsEphemeral()));
    }

    [Fact]
    public void A_posted_message_carries_its_nonce_and_its_reference()
    {
        var message = new MessagePayload
        {
            Content = "x",
            Nonce = "daily-1",
            EnforceNonce = true,
            MessageReference = new MessageReference(new Snowflake(5)),
        };
        Assert.Equal(
            """{"content":"x","allowed_mentions":{"parse":[]},"nonce":"daily-1","enforce_nonce":true,"message_reference":{"message_id":"5","fail_if_not_exists":false}}""",
            Json(message));
    }

    private static string Json(MessagePayload message) => JsonSerializer.Serialize(message, DiscordJson.Default.MessagePayload);
}
