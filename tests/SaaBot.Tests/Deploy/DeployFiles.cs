using System.Diagnostics;
using SaaBot.Settings;

namespace SaaBot.Tests.Deploy;

/// <summary>What the tests of <c>deploy/</c> share.</summary>
internal static class DeployFiles
{
    public static string At(params string[] parts) => Repository.At(["deploy", .. parts]);

    /// <summary>Whether an environment variable names a setting, or a variable that is none of ours.</summary>
    public static bool IsSetting(string variable)
    {
        string[] parts = variable.Split("__");
        return parts.Length == 1
            || (parts.Length == 2 && SettingsReader.Sections.TryGetValue(parts[0], out string[]? names) && names.Contains(parts[1], StringComparer.Ordinal));
    }

    /// <summary>Whether an image is named with a version that no newer build replaces: three numbers, and whatever variant.</summary>
    public static bool IsPinned(string image) => image.Split(':') is [_, .., var tag] && tag.Split('-')[0].Split('.') is { Length: 3 } numbers && numbers.All(each => int.TryParse(each, out _));

    /// <summary>Runs a tool; null when this machine does not have it.</summary>
    public static async Task<(int ExitCode, string Output)?> RunAsync(string tool, params string[] arguments)
    {
        string[] folders = Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [];
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, tool))))
        {
            return null;
        }

        using Process process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
