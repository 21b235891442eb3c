using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Bot.Commands.Help;

/// <summary><c>/about</c>: what the bot is, how much it knows, and what it keeps.</summary>
/// <param name="version">The program's version.</param>
public sealed class AboutCommand(ProductVersion version) : ICommand
{
    /// <inheritdoc/>
    public string Name => "about";

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases) => new CommandText(phrases).Lookup(Name);

    /// <inheritdoc/>
    public Task<Answer> RunAsync(InteractionContext context, CancellationToken stop) =>
        Task.FromResult(context.Answer(speaker => Present(context.Catalog, speaker)));

    private Reply Present(Catalog catalog, Speaker speaker) =>
        new Card()
            .Text($"## SaaBot\n{speaker.Say("about.text")}")
            .Text(speaker.Say(
                "about.counts",
                ("patterns", catalog.Patterns.Count),
                ("diagrams", catalog.Diagrams.Count),
                ("comparisons", catalog.Comparisons.Count)))
            .Text($"-# {speaker.Say("about.version", ("version", version.Text), ("content", catalog.Version[..8]))}")
            .Build();
}
