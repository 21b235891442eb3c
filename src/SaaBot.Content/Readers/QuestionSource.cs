using SaaBot.Content.Yaml;
using SaaBot.Domain.Questions;

namespace SaaBot.Content.Readers;

/// <summary>A question as read, with the places of what points to other files.</summary>
internal sealed record QuestionSource(Question Question, Placed<string> Pattern, Placed<string>? Variant, Placed<string> Diagram);
