using SaaBot.Bot.Interactions;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Commands.Practice;

/// <summary><c>/practice [topic] [difficulty]</c>: scenario questions for oneself, one after the other, explained at once.</summary>
public sealed class PracticeCommand : IAutocomplete
{
    /// <inheritdoc/>
    public string Name => "practice";

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases)
    {
        CommandText text = new(phrases);
        return text.Lookup(Name, Topics.Option(text, Name), Topics.DifficultyOption(text, Name));
    }

    /// <inheritdoc/>
    public IReadOnlyList<CommandChoice> Suggest(InteractionContext context, InteractionOption focused) => Topics.Suggest(context, focused.Value?.Text ?? "");

    /// <inheritdoc/>
    public Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        string? topic = context.Data.Argument("topic")?.Text;
        QuestionFilter? filter = Topics.Read(context.Catalog, topic, (int?)context.Data.Argument("difficulty")?.Integer);
        return Task.FromResult(filter is null
            ? context.Tell("topic.unknown", ("name", Markdown.Escape(Markdown.Cut(topic ?? "", DiscordLimits.Choice))))
            : Next(context, filter, except: "") is { } reply ? new MessageAnswer(reply, Private: true) : context.Tell("topic.no-questions"));
    }

    /// <summary>A question by chance, or null when there is none.</summary>
    internal static Reply? Next(InteractionContext context, QuestionFilter filter, string except)
    {
        long seed = unchecked((long)context.Interaction.Id.Value);
        IReadOnlyList<Question> pool = filter.Pool(context.Catalog.Questions);
        IReadOnlyList<Question> others = [.. pool.Where(question => question.Id != except)];
        return QuestionChooser.Choose(others.Count > 0 ? others : pool, new Dictionary<string, DateTimeOffset>(), context.Interaction.Id.CreatedAt, seed) is { IsAny: true } choice
            ? PracticePresenter.Ask(context.Reader, choice.Question, filter, seed)
            : null;
    }
}
