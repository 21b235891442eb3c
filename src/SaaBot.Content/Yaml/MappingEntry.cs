namespace SaaBot.Content.Yaml;

/// <summary>One key of a map; the spot is the key's, the value has its own.</summary>
internal sealed record MappingEntry(string Key, Spot Spot, ContentNode Value);
