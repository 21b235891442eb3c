using System.Text.Json.Serialization;

namespace SaaBot.Discord.Models;

/// <summary>
/// A message to send or to edit. In an edit, what is null stays as it is. It pings nobody unless <see cref="AllowedMentions"/> says so
/// (Discord documentation: Message, "Create Message").
/// </summary>
public sealed record MessagePayload : InteractionCallbackData
{
    /// <summary>The text, at most 2000 characters; not together with components V2.</summary>
    public string? Content { get; init; }

    /// <summary>At most 10 embeds, 6000 characters together; not together with components V2.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    /// <summary>At most 40 components in all with components V2, else at most 5 rows.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>The message's flags.</summary>
    public MessageFlags? Flags { get; init; }

    /// <summary>Whom it may ping: nobody, unless it is set.</summary>
    public AllowedMentions AllowedMentions { get => field ?? AllowedMentions.None; init; }

    /// <summary>
    /// In an edit, the files of the message to keep; all others go. <see cref="Files"/> are added by the client. When both are empty,
    /// null keeps all files and an empty list removes them.
    /// </summary>
    public IReadOnlyList<AttachmentReference>? Attachments { get; init; }

    /// <summary>At most 25 characters that make sending again harmless, together with <see cref="EnforceNonce"/>.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether a message with the same nonce from the past few minutes is returned instead of sending a second one.</summary>
    public bool? EnforceNonce { get; init; }

    /// <summary>The message that is replied to.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>At most 10 files to upload.</summary>
    [JsonIgnore]
    public IReadOnlyList<FilePart> Files { get => field ?? []; init; }

    /// <summary>
    /// Until when it may be sent; null for as long as the client is patient. A try that would begin later, after a rate limit or a fault, is not made
    /// (<see cref="Rest.RestErrorKind.TooLate"/>).
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>A message of components V2.</summary>
    /// <param name="components">Its components.</param>
    public static MessagePayload Of(params Component[] components) =>
        new() { Components = components, Flags = MessageFlags.IsComponentsV2 };

    /// <summary>The same message for the invoking user alone.</summary>
    public MessagePayload AsEphemeral() => this with { Flags = (Flags ?? MessageFlags.None) | MessageFlags.Ephemeral };
}
