using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Bot.Interactions;

/// <summary>One interaction as a handler sees it: who asks, in which language to answer, and what the bot knows at this moment.</summary>
/// <param name="interaction">What Discord sent.</param>
/// <param name="catalog">The catalog that this whole interaction goes by.</param>
public sealed class InteractionContext(Interaction interaction, Catalog catalog)
{
    /// <summary>What Discord sent.</summary>
    public Interaction Interaction { get; } = interaction;

    /// <summary>What the interaction says; empty for one without data.</summary>
    public InteractionData Data { get; } = interaction.Data ?? new InteractionData();

    /// <summary>The first value chosen in a menu, or an empty text.</summary>
    public string Chosen => Data.Values is [{ } first, ..] ? first : "";

    /// <summary>The catalog that this whole interaction goes by.</summary>
    public Catalog Catalog { get; } = catalog;

    /// <summary>Speaks the language of the person: for private answers.</summary>
    public Speaker Reader { get; } = new(catalog.Phrases, Locales.FromLocale(interaction.Locale));

    /// <summary>Whether the card whose component was used belongs to the person who used it: their own command's answer, or a private message.</summary>
    public bool OwnsCard { get; } =
        interaction.Message is { } card
        && (card.Flags.HasFlag(MessageFlags.Ephemeral) || card.InteractionMetadata?.User.Id == interaction.Invoker.Id);

    /// <summary>Whether the message whose component was used is seen by this person alone.</summary>
    public bool IsPrivateCard { get; } = interaction.Message is { } message && message.Flags.HasFlag(MessageFlags.Ephemeral);

    /// <summary>Whether the person manages the server, by their permissions at this moment.</summary>
    public bool IsManager { get; } =
        ((interaction.Member?.Permissions ?? Permissions.None) & (Permissions.ManageGuild | Permissions.Administrator)) != Permissions.None;

    /// <summary>The name that the person goes by where they are: in the server, or on Discord. Not escaped.</summary>
    public string InvokerName => Interaction.Member?.Nick ?? Interaction.Invoker.DisplayName;

    /// <summary>Whether files may be sent where the interaction came from.</summary>
    public bool MayAttachFiles { get; } =
        interaction.AppPermissions is not { } permissions || permissions.HasFlag(Permissions.AttachFiles) || permissions.HasFlag(Permissions.Administrator);

    /// <summary>Speaks a language named by a card's custom id, the reader's own when the name is unknown.</summary>
    /// <param name="code">The two letters of <see cref="Locales.Code"/>.</param>
    public Speaker Speaker(string code) => Locales.FromCode(code) is { } language ? new Speaker(Catalog.Phrases, language) : Reader;

    /// <summary>Turns a page of a card: in place on the person's own card, as a private copy in their own language on somebody else's.</summary>
    /// <param name="code">The language of the card, from its custom id.</param>
    /// <param name="present">Makes the page.</param>
    public Answer TurnPage(string code, Func<Speaker, Reply> present) =>
        OwnsCard ? new UpdateAnswer(present(Speaker(code))) : new MessageAnswer(present(Reader), Private: true);

    /// <summary>A new answer to a command that only the person sees.</summary>
    /// <param name="present">Makes the message.</param>
    public Answer Answer(Func<Speaker, Reply> present) => new MessageAnswer(present(Reader), Private: true);

    /// <summary>A private sentence: for what a person got wrong.</summary>
    /// <param name="key">The sentence's key.</param>
    /// <param name="values">Its placeholders; text from people must be escaped already.</param>
    public Answer Tell(string key, params ReadOnlySpan<(string Name, object Value)> values) =>
        new MessageAnswer(new Reply([new TextDisplay(Reader.Say(key, values))]), Private: true);
}
