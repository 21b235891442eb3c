using SaaBot.Domain.Questions;

namespace SaaBot.Domain.Scores;

/// <summary>A person's answers counted, practice included.</summary>
/// <param name="Patterns">By pattern id; patterns never met are missing.</param>
/// <param name="Domains">By exam domain; domains never met are missing.</param>
public sealed record LearnerTallies(IReadOnlyDictionary<string, Tally> Patterns, IReadOnlyDictionary<ExamDomain, Tally> Domains);
