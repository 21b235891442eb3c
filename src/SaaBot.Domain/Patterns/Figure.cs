using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Patterns;

/// <summary>A number that the exam asks for: RTO, RPO, TTL, hit ratio, bandwidth, price.</summary>
/// <param name="Id">Unique inside the pattern, lower-case kebab.</param>
/// <param name="Label">What is measured.</param>
/// <param name="Value">The value the exam expects, with its unit.</param>
/// <param name="Note">What today's AWS documentation says when it differs, or what the figure depends on.</param>
/// <param name="Source">The page of the AWS documentation that settles the figure.</param>
public sealed record Figure(
    string Id,
    LocalizedText Label,
    LocalizedText Value,
    LocalizedText? Note,
    Uri? Source);
