using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SaaBot.Diagrams.Rendering;

/// <summary>The programs that turn a drawing into a small file, and what else rendering needs on the machine.</summary>
internal static class RenderTools
{
    /// <summary>Says for everything that is missing how to install it.</summary>
    /// <param name="iconsInstalled">Whether the icons are there.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<IReadOnlyList<PictureFault>> FindMissingAsync(bool iconsInstalled, CancellationToken stop)
    {
        var faults = new List<PictureFault>();
        await Need("rsvg-convert", ["--version"], _ => true, "librsvg2-bin").ConfigureAwait(false);
        await Need("pngquant", ["--version"], _ => true, "pngquant").ConfigureAwait(false);
        await Need("fc-list", ["Inter:style=SemiBold"], output => output.Length > 0, "fontconfig fonts-inter").ConfigureAwait(false);
        if (!iconsInstalled)
        {
            faults.Add(new PictureFault("aws-icons", "Not installed. Run: npm ci --prefix content/icons"));
        }

        return faults;

        async Task Need(string program, string[] arguments, Func<byte[], bool> good, string package)
        {
            try
            {
                if (good(await RunAsync(program, arguments, [], stop).ConfigureAwait(false)))
                {
                    return;
                }
            }
            catch (Win32Exception)
            {
                // The program is not on the path; the fault below says so.
            }

            faults.Add(new PictureFault(program, $"Not installed. Run: apt-get install {package}"));
        }
    }

    /// <summary>Turns a drawing into a file.</summary>
    /// <param name="markup">The drawing as SVG.</param>
    /// <param name="colors">How many colours the file may have: few, and no dithering, keep flat pictures small and sharp.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="IOException">A program failed; the message is what it said.</exception>
    public static async Task<byte[]> ToPngAsync(string markup, int colors, CancellationToken stop)
    {
        var scale = Renderer.Scale.ToString(CultureInfo.InvariantCulture);
        var raw = await RunAsync("rsvg-convert", ["--zoom", scale, "--format", "png"], System.Text.Encoding.UTF8.GetBytes(markup), stop).ConfigureAwait(false);
        return await RunAsync("pngquant", [colors.ToString(CultureInfo.InvariantCulture), "--nofs", "--speed", "1", "--strip", "-"], raw, stop).ConfigureAwait(false);
    }

    private static async Task<byte[]> RunAsync(string program, string[] arguments, byte[] input, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new IOException($"{program} did not start.");
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, stop).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that ends before it has read everything says why on its error stream.
        }

        await Task.WhenAll(reading, errors, process.WaitForExitAsync(stop)).ConfigureAwait(false);
        return process.ExitCode == 0
            ? output.ToArray()
            : throw new IOException($"{program} failed: {(await errors.ConfigureAwait(false)).Trim()}");
    }
}
