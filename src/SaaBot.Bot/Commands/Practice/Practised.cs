using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Commands.Practice;

/// <summary>A question that was answered for practice.</summary>
/// <param name="Question">The question.</param>
/// <param name="Order">How its options were shown.</param>
/// <param name="Chosen">The answer that counts.</param>
/// <param name="Filter">Which questions are practised.</param>
/// <param name="IsKept">Whether the answer could be kept; the explanation does not wait for the store.</param>
public sealed record Practised(Question Question, OptionOrder Order, OptionSet Chosen, QuestionFilter Filter, bool IsKept);
