using SaaBot.Bot.Interactions;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Questions;

/// <summary>An answer as scores take it, from the interaction that gave it.</summary>
internal static class GivenAnswer
{
    /// <summary>The answer of the person who asks, given at the instant of the interaction's snowflake.</summary>
    /// <param name="context">Who answers.</param>
    /// <param name="source">Where it was answered.</param>
    /// <param name="sourceId">The post or practice card.</param>
    /// <param name="question">The question, with the key that counts.</param>
    /// <param name="chosen">What was chosen.</param>
    /// <param name="shownAt">When the question was shown.</param>
    public static AnswerRecord Of(InteractionContext context, AnswerSource source, string sourceId, Question question, OptionSet chosen, DateTimeOffset shownAt)
    {
        DateTimeOffset at = context.Interaction.Id.CreatedAt;
        return AnswerRecord.Of(
            context.Interaction.GuildId?.Value ?? 0, context.Interaction.Invoker.Id.Value, context.InvokerName, source, sourceId, question, chosen, at - shownAt, at);
    }
}
