using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Jobs;
using SaaBot.Hosting;
using SaaBot.Settings;

namespace SaaBot.Benchmarks.Clients;

/// <summary>A bot in a process of its own, told what to do line by line on standard input; it answers each line by one line.</summary>
internal static class BotChild
{
    public const string Verb = "clients-bot";

    /// <summary>Runs until <c>quit</c> or the end of the input. <c>read</c> answers with a reading, <c>rest</c> with one after a full collection.</summary>
    /// <param name="client">Which client receives interactions.</param>
    /// <param name="api">The look-alike's API.</param>
    /// <param name="content">The content folder.</param>
    public static async Task RunAsync(DiscordClientKind client, Uri api, string content)
    {
        string data = Directory.CreateTempSubdirectory("saabot-clients").FullName;
        SaaBotSettings settings = new() { Token = "test", Client = client, ApiUrl = api, ContentPath = content, DataPath = data };
        BotStart start = await BotHost.StartAsync(settings, new ConfigurationBuilder().Build(), CancellationToken.None);
        BotHost host = start.Host ?? throw new InvalidOperationException(string.Join(Environment.NewLine, start.Problems));
        await host.Services.GetRequiredService<ConnectionStatus>().FirstReady;
        await Console.Out.WriteLineAsync("ready");
        while (await Console.In.ReadLineAsync() is { } line && line != "quit")
        {
            if (line == "rest")
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
                GC.Collect();
            }

            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(Read()));
        }

        await host.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private static BotReading Read()
    {
        using Process self = Process.GetCurrentProcess();
        return new BotReading(self.TotalProcessorTime.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true), GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet);
    }
}
