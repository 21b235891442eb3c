using SaaBot.Discord.Models;

namespace SaaBot.Tests.Daily.Support;

/// <summary>A message that stands in a channel.</summary>
internal sealed record FakeMessage(Snowflake Id, Snowflake ChannelId, DateTimeOffset At, MessagePayload Payload)
{
    /// <summary>All its text.</summary>
    public string Text => TextOf(Payload);

    public bool IsReveal => Payload.MessageReference is not null;

    public Message Told() => new()
    {
        Id = Id,
        ChannelId = ChannelId,
        Author = new User { Id = FakeDiscord.Self, Username = "saabot", Bot = true },
        MessageReference = Payload.MessageReference,
        CustomIds = [.. CustomIds(Payload.Components ?? [])],
    };

    public static string TextOf(MessagePayload payload) => string.Join('\n', Texts(payload.Components ?? []));

    private static IEnumerable<string> Texts(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        TextDisplay text => [text.Content],
        Container container => Texts(container.Components),
        _ => [],
    });

    private static IEnumerable<string> CustomIds(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        Button { CustomId: { } id } => [id],
        StringSelect select => [select.CustomId],
        ActionRow row => CustomIds(row.Components),
        Container container => CustomIds(container.Components),
        _ => [],
    });
}
