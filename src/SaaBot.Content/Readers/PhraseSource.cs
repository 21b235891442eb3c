using SaaBot.Content.Yaml;

namespace SaaBot.Content.Readers;

/// <summary>The phrases of one language as read, each with its place.</summary>
internal sealed record PhraseSource(string Language, IReadOnlyDictionary<string, Placed<string>> Phrases);
