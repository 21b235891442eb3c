using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Patterns;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary><c>/pattern [name] [view] [private]</c>: a pattern's card, or the list of the ten.</summary>
/// <param name="presenter">Shows a card.</param>
/// <param name="speakers">Speak the language of the place.</param>
public sealed class PatternCommand(PatternPresenter presenter, PublicSpeakers speakers) : IAutocomplete
{
    /// <inheritdoc/>
    public string Name => "pattern";

    /// <inheritdoc/>
    public bool DefersPrivately => false;

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases)
    {
        CommandText text = new(phrases);
        return text.Lookup(
            Name,
            text.Option(Name, "name", CommandOptionType.String) with { Autocomplete = true, MaxLength = DiscordLimits.Choice },
            text.Option(Name, "view", CommandOptionType.String) with
            {
                Choices = [.. Enum.GetValues<PatternView>().Select(view => text.Choice("pattern.view." + PatternIds.Name(view), PatternIds.Name(view)))],
            },
            text.Option(Name, "private", CommandOptionType.Boolean));
    }

    /// <inheritdoc/>
    public IReadOnlyList<CommandChoice> Suggest(InteractionContext context, InteractionOption focused) =>
        PatternChoices.Suggest(context, focused.Value?.Text ?? "");

    /// <inheritdoc/>
    public async Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        bool isPrivate = context.Data.Argument("private")?.Boolean ?? false;
        string? name = context.Data.Argument("name")?.Text;
        if (string.IsNullOrWhiteSpace(name))
        {
            return await speakers.AnswerAsync(context, isPrivate, speaker => PatternListPresenter.All(context.Catalog, speaker), stop).ConfigureAwait(false);
        }

        Catalog catalog = context.Catalog;
        if (catalog.PatternNames.Find(name) is not { } pattern)
        {
            IReadOnlyList<Pattern> nearest = catalog.PatternNames.Nearest(name, 3);
            return context.Answer(speaker => PatternListPresenter.Unknown(name, nearest, speaker));
        }

        string view = context.Data.Argument("view")?.Text ?? PatternIds.Name(PatternView.Overview);
        PatternPage page = PatternIds.Read(catalog, pattern.Id, view, "") ?? new PatternPage(pattern, PatternView.Overview, "");
        return await speakers.AnswerAsync(context, isPrivate, speaker => presenter.Present(catalog, page, speaker, context.MayAttachFiles), stop).ConfigureAwait(false);
    }
}
