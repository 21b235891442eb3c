using SaaBot.Content;

namespace SaaBot.CommandLine;

/// <summary>Loads the content for verbs that need nothing else.</summary>
internal static class ContentArguments
{
    /// <summary>The content folder: what <c>--content</c> names, else the one at home.</summary>
    /// <param name="arguments">The words after the verb; the option is taken out.</param>
    public static string TakeFolder(List<string> arguments)
    {
        int index = arguments.IndexOf("--content");
        if (index < 0 || index + 1 >= arguments.Count)
        {
            return Path.Combine(Home.Folder, "content");
        }

        string folder = arguments[index + 1];
        arguments.RemoveRange(index, 2);
        return folder;
    }

    /// <summary>Loads the content; its problems are printed, one a line.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="error">Where problems go.</param>
    public static async Task<ContentResult> LoadAsync(string folder, TextWriter error)
    {
        ContentResult result = new ContentLoader(folder).Load();
        foreach (ContentProblem problem in result.Problems)
        {
            await error.WriteLineAsync(problem.ToString()).ConfigureAwait(false);
        }

        return result;
    }
}
