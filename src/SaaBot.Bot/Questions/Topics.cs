using SaaBot.Bot.Commands;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Text;

namespace SaaBot.Bot.Questions;

/// <summary>What questions can be about: a pattern or an exam domain. A topic's value is the pattern's id, or <c>domain-</c> and the domain's name.</summary>
public static class Topics
{
    private const string DomainPrefix = "domain-";

    /// <summary>The value of an exam domain.</summary>
    /// <param name="domain">The domain.</param>
    public static string Value(ExamDomain domain) => DomainPrefix + Enum.GetName(domain)!.ToLowerInvariant();

    /// <summary>The option <c>topic</c> of a command.</summary>
    /// <param name="text">The commands' texts.</param>
    /// <param name="command">The command's English name.</param>
    public static CommandOption Option(CommandText text, string command) =>
        text.Option(command, "topic", CommandOptionType.String) with { Autocomplete = true, MaxLength = DiscordLimits.Choice };

    /// <summary>The option <c>difficulty</c> of a command: 1 to 3.</summary>
    /// <param name="text">The commands' texts.</param>
    /// <param name="command">The command's English name.</param>
    public static CommandOption DifficultyOption(CommandText text, string command) =>
        text.Option(command, "difficulty", CommandOptionType.Integer) with
        {
            Choices = [.. Enumerable.Range(1, 3).Select(level => CommandChoice.Of(new string('★', level), level))],
        };

    /// <summary>The topics that a typed text may mean: domains first while little is typed, then patterns.</summary>
    /// <param name="context">Who types.</param>
    /// <param name="typed">What was typed so far.</param>
    public static IReadOnlyList<CommandChoice> Suggest(InteractionContext context, string typed)
    {
        string folded = FoldedText.Of(typed).Text;
        IEnumerable<CommandChoice> domains = ExamDomains.All
            .Select(domain => CommandChoice.Of(QuestionPresenter.Domain(context.Reader, domain), Value(domain)))
            .Where(choice => FoldedText.Of(choice.Name).Text.Contains(folded, StringComparison.Ordinal));
        IEnumerable<CommandChoice> patterns = context.Catalog.PatternNames.Suggest(typed, DiscordLimits.Choices)
            .Select(pattern => CommandChoice.Of(Markdown.Cut($"{pattern.Number}. {context.Reader.Say(pattern.Name)}", DiscordLimits.Choice), pattern.Id));
        return [.. domains.Concat(patterns).Take(DiscordLimits.Choices)];
    }

    /// <summary>Reads a topic: one that was suggested, a pattern as people name it, or nothing for all.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="topic">What was typed, or null.</param>
    /// <param name="difficulty">1 to 3, or null for all.</param>
    /// <returns>Which questions are wanted; null when the topic is unknown.</returns>
    public static QuestionFilter? Read(Catalog catalog, string? topic, int? difficulty)
    {
        if (string.IsNullOrWhiteSpace(topic))
        {
            return new QuestionFilter(Difficulty: difficulty);
        }

        foreach (ExamDomain domain in ExamDomains.All)
        {
            if (Value(domain) == topic)
            {
                return new QuestionFilter(Domain: domain, Difficulty: difficulty);
            }
        }

        return catalog.PatternNames.Find(topic) is { } pattern ? new QuestionFilter(pattern.Id, Difficulty: difficulty) : null;
    }

    /// <summary>The value of a filter's topic; empty for all.</summary>
    /// <param name="filter">Which questions are wanted.</param>
    public static string Value(QuestionFilter filter) => filter.PatternId ?? (filter.Domain is { } domain ? Value(domain) : "");
}
