using System.Globalization;
using SaaBot.Content;

namespace SaaBot.CommandLine;

/// <summary><c>saabot check</c>: every problem of the content at once.</summary>
internal sealed class CheckVerb : IVerb
{
    /// <inheritdoc/>
    public string Name => "check";

    /// <inheritdoc/>
    public string Summary => "reads all content and prints every problem with file, line and field";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot check [--content FOLDER]

        Reads all content and prints every problem at once, one a line: file, line, column, field, and what to do.
        Exit code 0 when there is none, 1 when there are some.
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        List<string> left = [.. arguments];
        string folder = ContentArguments.TakeFolder(left);
        if (left.Count > 0)
        {
            return await console.MisusedAsync($"'{left[0]}' is not understood. Type 'saabot check' or 'saabot check --content FOLDER'.").ConfigureAwait(false);
        }

        ContentResult result = await ContentArguments.LoadAsync(folder, console.Error).ConfigureAwait(false);
        if (result.Catalog is not { } catalog)
        {
            int count = result.Problems.Count;
            await console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "problem" : "problems")} in {folder}."))
                .ConfigureAwait(false);
            return ExitCode.Problems;
        }

        await console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"All well: {catalog.Patterns.Count} patterns, {catalog.Diagrams.Count} diagrams, {catalog.Comparisons.Count} comparisons, {catalog.Questions.Count} questions.")).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
