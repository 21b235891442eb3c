using System.Text.Json;
using SaaBot.Discord.Json;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Discord.Models;

public sealed class InteractionResponseTests
{
    public static TheoryData<string, InteractionResponse> Shapes => new()
    {
        { """{"type":1}""", InteractionResponse.Pong() },
        { """{"type":4,"data":{"content":"x","allowed_mentions":{"parse":[]}}}""", InteractionResponse.Message(new MessagePayload { Content = "x" }) },
        { """{"type":5}""", InteractionResponse.Deferred(ephemeral: false) },
        { """{"type":5,"data":{"flags":64,"allowed_mentions":{"parse":[]}}}""", InteractionResponse.Deferred(ephemeral: true) },
        { """{"type":6}""", InteractionResponse.DeferredUpdate() },
        { """{"type":7,"data":{"components":[],"allowed_mentions":{"parse":[]}}}""", InteractionResponse.Update(new MessagePayload { Components = [] }) },
        { """{"type":8,"data":{"choices":[{"name":"A","value":"a"},{"name":"B","value":2}]}}""", InteractionResponse.Autocomplete([CommandChoice.Of("A", "a"), CommandChoice.Of("B", 2)]) },
        { """{"type":9,"data":{"custom_id":"m","title":"T","components":[{"type":18,"label":"L","component":{"type":4,"custom_id":"t","style":1}}]}}""", InteractionResponse.Modal(new ModalPayload("m", "T", [new Label("L", new TextInput("t", TextInputStyle.Short))])) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void An_answer_has_the_documented_shape(string json, InteractionResponse response) =>
        Assert.Equal(json, JsonSerializer.Serialize(response, DiscordJson.Default.InteractionResponse));
}
