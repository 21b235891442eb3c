using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Bot.Commands.Which;

/// <summary>
/// "This is wrong": opens a form that says what would be kept, with the text as it would be kept. Nothing is kept before the person sends it.
/// </summary>
/// <param name="texts">Remembers the text; when it has forgotten, the person pastes it again.</param>
public sealed class WrongButtonRoute(RecentTexts texts) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => WrongIds.Button;

    /// <inheritdoc/>
    public int Version => WrongIds.Version;

    /// <inheritdoc/>
    public bool OpensModal => true;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        string given = id.Argument(1);
        if (id.Argument(0).Length != MatchKey.Length || !WrongIds.IsPattern(context.Catalog, given))
        {
            return Task.FromResult(context.Tell("error.old-card"));
        }

        Speaker speaker = context.Reader;
        return Task.FromResult<Answer>(new ModalAnswer(
            CustomId.Of(WrongIds.Form, WrongIds.Version, given),
            speaker.Say("which.wrong-title"),
            [
                new TextDisplay(speaker.Say("which.wrong-consent")),
                new Label(speaker.Say("which.wrong-right"), new StringSelect(WrongIds.RightField, [.. Choices(context, given)]) { Required = true }),
                new Label(
                    speaker.Say("which.wrong-text"),
                    new TextInput(WrongIds.TextField, TextInputStyle.Paragraph)
                    {
                        Required = true,
                        MaxLength = MatchQuestion.LongestText,
                        Value = texts.Find(id.Argument(0)),
                    }),
            ]));
    }

    private static IEnumerable<SelectOption> Choices(InteractionContext context, string given) =>
        context.Catalog.Patterns
            .Where(pattern => pattern.Id != given)
            .Select(pattern => new SelectOption(Markdown.Cut(context.Reader.Say(pattern.Name), DiscordLimits.Choice), pattern.Id))
            .Concat(given == Lexicon.None ? [] : [new SelectOption(context.Reader.Say("which.none"), Lexicon.None)])
            .Take(DiscordLimits.Choices);
}
