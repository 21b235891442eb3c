using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.CommandLine;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests;

/// <summary>What the image holds, made by the Dockerfile's own line and started as the image would start it.</summary>
public sealed class PublishedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    // Neither changes what comes out: the build before the tests has asked the analyzers, and one compiler serves all projects.
    private static readonly Dictionary<string, string> Quickly = new() { ["RunAnalyzers"] = "false", ["UseSharedCompilation"] = "true" };

    [Fact]
    public async Task The_published_bot_starts_as_in_the_image_answers_and_ends_on_SIGTERM()
    {
        string[] dockerfile = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "Dockerfile"), TestContext.Current.CancellationToken))
            .Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');
        DirectoryInfo root = Directory.CreateTempSubdirectory("saabot");
        string app = Path.Combine(root.FullName, "app");
        string data = root.CreateSubdirectory("data").FullName;
        try
        {
            string publish = dockerfile.Single(line => line.Contains("dotnet publish", StringComparison.Ordinal));
            publish = publish[publish.IndexOf("dotnet publish", StringComparison.Ordinal)..].Replace("/app", app, StringComparison.Ordinal);
            Assert.Equal(0, await RunAsync(["sh", "-c", publish], Repository.Root, Quickly));
            Assert.Equal(Content(Repository.Root).Where(file => !file.StartsWith("icons/", StringComparison.Ordinal)), Content(app));

            await using LocalDiscordServer discord = await LocalDiscordServer.StartAsync(
                new LocalDiscordOptions { Url = new Uri("http://127.0.0.1:0") }, TimeProvider.System, NullLoggerFactory.Instance, Lab.Soon);
            Dictionary<string, string> environment = Environment(dockerfile, data);
            environment["Discord__Token"] = "published";
            environment["Discord__ApiUrl"] = discord.ApiUrl.ToString();
            environment["Health__Url"] = $"http://127.0.0.1:{FreePort()}";
            string[] user = AsTheImagesUser(dockerfile, root);

            using Process bot = Start([.. user, .. Words(dockerfile, "ENTRYPOINT ")], app, environment);
            await WhenAsync(() => RunAsync([.. user, .. Words(dockerfile, "ENTRYPOINT "), "health", "ready"], app, environment), bot);
            string[] check = Words(dockerfile, "HEALTHCHECK ");
            Assert.Equal(0, await RunAsync([.. user, .. check], app, environment));

            LocalActor alex = discord.Client.As(discord.World.Alex);
            InteractionOutcome? outcome = null;
            while (outcome is not { Status: InteractionStatus.Responded })
            {
                // The commands may still be on their way.
                Assert.False(bot.HasExited);
                await Task.Delay(TimeSpan.FromMilliseconds(100), Lab.Soon);
                outcome = (await alex.AutocompleteAsync(discord.World.StudyChannelId, "pattern", "name", "")).Count == 0
                    ? null
                    : await alex.SlashAsync(discord.World.StudyChannelId, "pattern", ("name", "caching"));
            }

            Assert.Equal(0, await RunAsync(["kill", "-TERM", $"{bot.Id}"], app));
            await bot.WaitForExitAsync(Lab.Soon);
            Assert.Equal(ExitCode.Success, bot.ExitCode);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Content(string folder)
    {
        string content = Path.Combine(folder, "content");
        return Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(content, file)).Order(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Environment(string[] dockerfile, string data) => dockerfile
        .Single(line => line.StartsWith("ENV ", StringComparison.Ordinal))[4..]
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => pair[0], pair => pair[1].Replace("/data", data, StringComparison.Ordinal), StringComparer.Ordinal);

    /// <summary>The words of an instruction that ends in a JSON list.</summary>
    private static string[] Words(string[] dockerfile, string instruction)
    {
        string line = dockerfile.Single(each => each.StartsWith(instruction, StringComparison.Ordinal));
        return System.Text.Json.JsonSerializer.Deserialize<string[]>(line[line.IndexOf('[', StringComparison.Ordinal)..])!;
    }

    /// <summary>Only root can become the image's user, who may write nothing but the data; anybody else starts the bot as they are.</summary>
    private static string[] AsTheImagesUser(string[] dockerfile, DirectoryInfo root)
    {
        if (!System.Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
        {
            return [];
        }

        string[] ids = dockerfile.Single(line => line.StartsWith("USER ", StringComparison.Ordinal))[5..].Split(':');
        using Process owner = Start(["chown", "-R", $"{ids[0]}:{ids[1]}", Path.Combine(root.FullName, "data")], root.FullName, []);
        owner.WaitForExit();
        File.SetUnixFileMode(root.FullName, (UnixFileMode)0b111_101_101);
        return ["setpriv", $"--reuid={ids[0]}", $"--regid={ids[1]}", "--clear-groups"];
    }

    private static async Task WhenAsync(Func<Task<int>> succeeds, Process bot)
    {
        using CancellationTokenSource soon = new(Patience);
        while (await succeeds() != 0)
        {
            Assert.False(bot.HasExited);
            await Task.Delay(TimeSpan.FromMilliseconds(200), soon.Token);
        }
    }

    private static async Task<int> RunAsync(string[] words, string folder, Dictionary<string, string>? environment = null)
    {
        using CancellationTokenSource soon = new(Patience);
        using Process process = Start(words, folder, environment ?? []);
        await process.WaitForExitAsync(soon.Token);
        return process.ExitCode;
    }

    private static Process Start(string[] words, string folder, Dictionary<string, string> environment)
    {
        ProcessStartInfo start = new(words[0], words[1..]) { WorkingDirectory = folder };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
