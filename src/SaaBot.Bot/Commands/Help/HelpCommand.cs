using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Guides;

namespace SaaBot.Bot.Commands.Help;

/// <summary><c>/help</c>: the exam method, and which command practises each of its steps.</summary>
public sealed class HelpCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "help";

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases) => new CommandText(phrases).Lookup(Name);

    /// <inheritdoc/>
    public Task<Answer> RunAsync(InteractionContext context, CancellationToken stop) =>
        Task.FromResult(context.Answer(speaker => Present(context.Catalog, speaker)));

    private static Reply Present(Catalog catalog, Speaker speaker)
    {
        Guide guide = catalog.Guide;
        IEnumerable<string> steps = guide.Steps.Select((step, index) => $"{index + 1}. **{speaker.Say(step.Title)}**: {speaker.Say(step.Text)}");
        GuideExample example = guide.Example;
        return new Card()
            .Text($"## {speaker.Say(guide.Title)}\n{string.Join('\n', steps)}")
            .Text(
                $"**{speaker.Say("help.example")}**\n> {speaker.Say(example.Question)}\n"
                + $"{speaker.Say("help.example-pattern")} {speaker.Say(catalog.Pattern(example.Pattern)!.Name)}\n"
                + $"{speaker.Say("help.example-components")} {speaker.Say(example.Components)}\n"
                + $"{speaker.Say("help.example-answer")} {speaker.Say(example.Answer)}")
            .Text(speaker.Say(guide.Closing))
            .Separator()
            .Text(speaker.Say("help.commands"))
            .Build();
    }
}
