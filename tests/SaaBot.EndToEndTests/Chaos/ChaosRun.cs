using System.Globalization;
using System.Text.Json;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Scores;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.World;
using SaaBot.Storage;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>What happens by chance in a server of its own while workers are killed, and what is wrong afterwards.</summary>
internal abstract class ChaosRun<TMember>
    where TMember : ChaosMember
{
    private readonly ChaosLab _lab;
    private readonly List<string> _problems = [];

    protected ChaosRun(ChaosLab lab, string name, int seed, Func<LocalActor, ulong, Random, TMember> member)
    {
        (_lab, Chance) = (lab, new Random(seed));
        Guild = lab.Discord.World.AddGuild(string.Create(CultureInfo.InvariantCulture, $"{name} {seed}"), 3);
        Members = [.. Guild.Members.Keys.Order().Select((id, index) => member(
            lab.Discord.Client.As(lab.Discord.World.Users.Single(user => user.Id == id)), id, new Random((seed * 31) + index)))];
    }

    /// <summary>What is particular to this run.</summary>
    public abstract string Title { get; }

    protected IReadOnlyList<ChaosWorker> Workers => _lab.Workers;

    protected IStores Stores => _lab.Stores;

    protected Catalog Catalog => _lab.Catalog;

    protected Random Chance { get; }

    protected LocalGuild Guild { get; }

    protected ulong Channel => Guild.ChannelIds[0];

    protected IReadOnlyList<TMember> Members { get; }

    /// <summary>Plays the run, with a new worker for each that dies.</summary>
    /// <returns>How many died.</returns>
    public async Task<int> PlayAsync()
    {
        using CancellationTokenSource over = new();
        Task<int>[] watches = [.. Workers.Select(worker => worker.WatchAsync(Killed, over.Token))];
        try
        {
            await LiveAsync();
        }
        finally
        {
            await over.CancelAsync();
        }

        return (await Task.WhenAll(watches)).Sum();
    }

    /// <summary>What was lost or doubled.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        await CheckAsync();
        return _problems;
    }

    protected abstract Task LiveAsync();

    protected abstract Task CheckAsync();

    /// <summary>Happens between the death of a worker and the start of the next.</summary>
    protected virtual void Killed()
    {
    }

    /// <summary>The public messages of the run's channel, oldest first.</summary>
    protected IEnumerable<JsonElement> Said() => Members[0].Actor.Messages(Channel).Where(message => !message.IsPrivate());

    protected void Report(string problem) => _problems.Add(problem);

    protected void Expect(int expected, int found, string what)
    {
        if (expected != found)
        {
            Report($"{found} {what} instead of {expected}");
        }
    }

    /// <summary>Whether the server's board holds what these answers brought, once.</summary>
    protected async Task CheckBoardAsync(IReadOnlyCollection<AnswerRecord> answers)
    {
        Board board = await AskAsync(() => Stores.Scores.GetBoardAsync(Guild.Id, PeriodCalendar.All, 25, null, Lab.Soon));
        foreach (TMember member in Members)
        {
            AnswerRecord[] own = [.. answers.Where(answer => answer.UserId == member.UserId)];
            Standing? standing = board.Top.FirstOrDefault(row => row.UserId == member.UserId)?.Standing;
            Expect(own.Sum(answer => answer.Points), standing?.Points ?? 0, $"points of {member.UserId} on the board");
            Expect(own.Length, standing?.Answered ?? 0, $"answers of {member.UserId} on the board");
        }
    }

    /// <summary>Asks the store again when a busy machine makes it slow.</summary>
    protected static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        for (int turn = 0; ; turn++)
        {
            try
            {
                return await ask();
            }
            catch (StoreUnavailableException) when (turn < 20)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
            }
        }
    }

    /// <summary>Waits until the store has something as wanted.</summary>
    /// <param name="ask">Asks the store.</param>
    /// <param name="wanted">Whether it is so.</param>
    /// <param name="stays">Says what it is instead, when it stays so.</param>
    protected static async Task<T> WhenAsync<T>(Func<Task<T?>> ask, Func<T, bool> wanted, Func<T?, string> stays)
        where T : class
    {
        using CancellationTokenSource soon = new(TimeSpan.FromMinutes(2));
        while (true)
        {
            T? now = await AskAsync(ask);
            if (now is not null && wanted(now))
            {
                return now;
            }

            Assert.False(soon.IsCancellationRequested, stays(now));
            await Task.Delay(TimeSpan.FromMilliseconds(10), CancellationToken.None);
        }
    }
}
