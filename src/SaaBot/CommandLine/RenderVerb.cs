using System.Globalization;
using SaaBot.Content;
using SaaBot.Diagrams.Rendering;
using SaaBot.Domain.Catalogs;

namespace SaaBot.CommandLine;

/// <summary><c>saabot render</c>: the pictures of all diagrams and comparisons.</summary>
internal sealed class RenderVerb : IVerb
{
    /// <inheritdoc/>
    public string Name => "render";

    /// <inheritdoc/>
    public string Summary => "makes the pictures of diagrams and comparisons that are missing or stale";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot render [--content FOLDER]
               saabot render --check [--content FOLDER]
               saabot render --svg FOLDER [--content FOLDER]

        Makes the pictures under content/rendered that are missing or stale. It needs rsvg-convert, pngquant, the font Inter and
        the icons; what is missing is named with the command that installs it. The bot itself needs none of them.

        With --check it makes nothing: it lists what is missing or stale and ends with exit code 1 when there is something.
        With --svg it writes every drawing as SVG, to look at.
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        List<string> left = [.. arguments];
        string folder = ContentArguments.TakeFolder(left);
        bool check = left is ["--check"];
        string? svg = left is ["--svg", var target] ? target : null;
        if (left.Count > 0 && !check && svg is null)
        {
            return await console.MisusedAsync($"'{left[0]}' is not understood. Type 'saabot render', 'saabot render --check' or 'saabot render --svg FOLDER'.").ConfigureAwait(false);
        }

        ContentResult result = await ContentArguments.LoadAsync(folder, console.Error).ConfigureAwait(false);
        if (result.Catalog is not { } catalog)
        {
            return ExitCode.Problems;
        }

        PictureRenderer renderer = new(folder);
        return check ? await ReportAsync(renderer.Check(catalog.Diagrams, catalog.Comparisons), "Every picture is up to date.", console).ConfigureAwait(false)
            : svg is not null ? await DrawAsync(renderer, catalog, svg, console).ConfigureAwait(false)
            : await RenderAsync(renderer, catalog, console, stop).ConfigureAwait(false);
    }

    private static async Task<int> DrawAsync(PictureRenderer renderer, Catalog catalog, string folder, VerbConsole console)
    {
        IReadOnlyList<string> files = renderer.WriteSvg(catalog.Diagrams, catalog.Comparisons, folder);
        await console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{files.Count} drawings written to {folder}.")).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static async Task<int> RenderAsync(PictureRenderer renderer, Catalog catalog, VerbConsole console, CancellationToken stop)
    {
        RenderReport report = await renderer.RenderAsync(catalog.Diagrams, catalog.Comparisons, stop).ConfigureAwait(false);
        double megabytes = report.TotalBytes / 1_000_000.0;
        string summary = string.Create(
            CultureInfo.InvariantCulture, $"{report.Rendered.Count} made, {report.Kept} kept, {report.Removed.Count} removed; {megabytes:0.0} MB in all.");
        return await ReportAsync(report.Faults, summary, console).ConfigureAwait(false);
    }

    private static async Task<int> ReportAsync(IReadOnlyList<PictureFault> faults, string good, VerbConsole console)
    {
        if (faults.Count == 0)
        {
            await console.Out.WriteLineAsync(good).ConfigureAwait(false);
            return ExitCode.Success;
        }

        await console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults)).ConfigureAwait(false);
        return ExitCode.Problems;
    }
}
