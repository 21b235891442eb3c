using SaaBot.Content.Yaml;

namespace SaaBot.Content;

/// <summary>A kind of content file: the folder that holds it and how one of its files is read.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Read">Reads one file, given its name without extension, into the draft.</param>
/// <param name="Required">The names that must be there; empty when at least one file of any name must.</param>
internal sealed record ContentFolder(string Name, Action<string, ValueReader, ContentDraft> Read, params string[] Required);
