using System.Collections.Concurrent;
using System.Text.Json;
using SaaBot.Settings;

namespace SaaBot.Benchmarks.Clients;

/// <summary>The same interactions against either client, some at a time.</summary>
internal static class LoadRun
{
    private const int AtOnce = 4;
    private const int WarmUp = 400;
    private const int Pieces = 10;

    public static async Task<LoadResult> RunAsync(DiscordClientKind client, string content, int interactions)
    {
        await using ClientLab lab = await ClientLab.StartAsync(client, content);
        JsonElement card = (await lab.Alex.SlashAsync(lab.Study, "pattern", ("name", "microservices"))).Message!.Value;
        await AskAsync(lab, card, WarmUp, []);

        await Task.Delay(TimeSpan.FromSeconds(3));
        BotReading rest = await lab.Bot.ReadAsync(atRest: true);
        ConcurrentBag<TimeSpan> taken = [];
        (long Managed, long Resident) most = (rest.Managed, rest.Resident);
        BotReading before = await lab.Bot.ReadAsync(atRest: false);
        BotReading after = before;
        int failed = 0;
        for (int piece = 0; piece < Pieces; piece++)
        {
            failed += await AskAsync(lab, card, interactions / Pieces, taken);
            after = await lab.Bot.ReadAsync(atRest: false);
            most = (Math.Max(most.Managed, after.Managed), Math.Max(most.Resident, after.Resident));
        }

        TimeSpan[] sorted = [.. taken.Order()];
        int count = interactions / Pieces * Pieces;
        return new LoadResult(
            (rest.Managed, rest.Resident),
            most,
            (after.Cpu - before.Cpu) / count,
            (double)(after.Allocated - before.Allocated) / count,
            sorted[sorted.Length / 2],
            sorted[(int)(sorted.Length * 0.99)],
            failed);
    }

    private static async Task<int> AskAsync(ClientLab lab, JsonElement card, int count, ConcurrentBag<TimeSpan> taken)
    {
        int next = -1;
        int failed = 0;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number < count)
            {
                long start = TimeProvider.System.GetTimestamp();
                if (!await lab.AskAsync(number, card))
                {
                    Interlocked.Increment(ref failed);
                }

                taken.Add(TimeProvider.System.GetElapsedTime(start));
            }
        })));
        return failed;
    }
}
