using SaaBot.Content.Yaml;

namespace SaaBot.Content;

/// <summary>A kind of content file: the folder that holds it and how one of its files is read.</summary>
/// <param name="Name">The folder's name; empty for the content folder itself, where only required files stand.</param>
/// <param name="Read">Reads one file, given its name without extension, into the draft.</param>
/// <param name="Required">The names that must be there and no others may; empty when the files have any name and one at least must be there.</param>
internal sealed record ContentFolder(string Name, Action<string, ValueReader, ContentDraft> Read, params string[] Required)
{
    /// <summary>Whether the folder may be empty or missing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether its files stand in folders inside it, one level deep.</summary>
    public bool IsNested { get; init; }

    /// <summary>Files of another kind that stand in the folder and are read elsewhere.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The path of one of its files inside the content folder.</summary>
    public string PathOf(string file) => Name.Length == 0 ? file : $"{Name}/{file}";

    /// <summary>Whether a file of this name may stand here.</summary>
    public bool Takes(string file) =>
        file.EndsWith(".yaml", StringComparison.Ordinal) && (Required.Length == 0 || Required.Contains(file[..^".yaml".Length]));
}
