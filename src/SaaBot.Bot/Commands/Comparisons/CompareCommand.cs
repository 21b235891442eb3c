using SaaBot.Bot.Commands.Patterns;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Patterns;

namespace SaaBot.Bot.Commands.Comparisons;

/// <summary>
/// <c>/compare topic</c> or <c>/compare a b</c>, in any order: a comparison, or two patterns side by side. What was typed into the wrong option still counts.
/// </summary>
/// <param name="presenter">Shows a comparison.</param>
/// <param name="speakers">Speak the language of the place.</param>
public sealed class CompareCommand(ComparePresenter presenter, PublicSpeakers speakers) : IAutocomplete
{
    private static readonly string[] Options = ["topic", "a", "b"];

    /// <inheritdoc/>
    public string Name => "compare";

    /// <inheritdoc/>
    public bool DefersPrivately => false;

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases)
    {
        CommandText text = new(phrases);
        CommandOption Completed(string option) =>
            text.Option(Name, option, CommandOptionType.String) with { Autocomplete = true, MaxLength = DiscordLimits.Choice };
        return text.Lookup(Name, [.. Options.Select(Completed), text.Option(Name, "private", CommandOptionType.Boolean)]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<CommandChoice> Suggest(InteractionContext context, InteractionOption focused)
    {
        string typed = focused.Value?.Text ?? "";
        return focused.Name != "topic"
            ? PatternChoices.Suggest(context, typed)
            :
            [
                .. context.Catalog.ComparisonNames.Suggest(typed, DiscordLimits.Choices).Select(comparison =>
                    CommandChoice.Of(Markdown.Cut(context.Reader.Say(comparison.Title), DiscordLimits.Choice), comparison.Id)),
            ];
    }

    /// <inheritdoc/>
    public async Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        bool isPrivate = context.Data.Argument("private")?.Boolean ?? false;
        Catalog catalog = context.Catalog;
        List<string> typed =
        [
            .. Options
                .Select(option => context.Data.Argument(option)?.Text)
                .OfType<string>()
                .Where(text => !string.IsNullOrWhiteSpace(text)),
        ];
        if (typed.Count == 0)
        {
            return await speakers.AnswerAsync(context, isPrivate, speaker => ComparePresenter.All(catalog, speaker), stop).ConfigureAwait(false);
        }

        List<Pattern> patterns = [];
        foreach (string text in typed)
        {
            Comparison? comparison = catalog.ComparisonNames.Find(text);
            if (comparison is not null && (typed.Count == 1 || catalog.PatternNames.Find(text) is null))
            {
                return await speakers.AnswerAsync(context, isPrivate, speaker => presenter.Show(catalog, comparison, speaker, context.MayAttachFiles), stop).ConfigureAwait(false);
            }

            if (catalog.PatternNames.Find(text) is not { } pattern)
            {
                return context.Answer(speaker =>
                    ComparePresenter.Unknown(text, catalog.ComparisonNames.Nearest(text, 3), catalog.PatternNames.Nearest(text, 2), speaker));
            }

            patterns.Add(pattern);
        }

        List<Pattern> distinct = [.. patterns.Distinct().Take(2)];
        return distinct.Count == 2
            ? await speakers.AnswerAsync(context, isPrivate, speaker => ComparePresenter.Pair(distinct[0], distinct[1], speaker), stop).ConfigureAwait(false)
            : context.Answer(speaker => ComparePresenter.One(catalog, distinct[0], speaker));
    }
}
