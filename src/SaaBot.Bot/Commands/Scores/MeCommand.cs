using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Scores;

/// <summary><c>/me</c>: how well one knows each exam domain and pattern, what to practise next, streak and badges. In a server of that server, elsewhere of all places.</summary>
/// <param name="scores">The scores.</param>
/// <param name="daily">The daily posts.</param>
public sealed class MeCommand(IScoreStore scores, IDailyStore daily) : ICommand
{
    private static readonly Streak NoStreak = new(0, 0, IsForgiven: false);

    /// <inheritdoc/>
    public string Name => "me";

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases) => new CommandText(phrases).Lookup(Name);

    /// <inheritdoc/>
    public async Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        ulong user = context.Interaction.Invoker.Id.Value;
        ulong? guild = context.Interaction.GuildId?.Value;
        LearnerTallies tallies = await scores.GetTalliesAsync(user, guild, stop).ConfigureAwait(false);
        Streak? streak = guild is { } server ? await StreakAsync(server, user, stop).ConfigureAwait(false) : null;
        bool hidden = await scores.IsHiddenAsync(user, stop).ConfigureAwait(false);
        IReadOnlyList<Badge> badges = Badges.Of(tallies, streak ?? NoStreak, context.Catalog.Patterns.Select(pattern => pattern.Id));
        return context.Answer(speaker => MePresenter.Present(context.Catalog, speaker, new Progress(tallies, streak, badges, hidden)));
    }

    private async Task<Streak> StreakAsync(ulong guild, ulong user, CancellationToken stop)
    {
        IReadOnlySet<string> answered = await scores.GetDailySourcesAsync(guild, user, stop).ConfigureAwait(false);
        IReadOnlyList<DailyPost> posts = answered.Count == 0 ? [] : await daily.ListPostsAsync(guild, DateOnly.MinValue, stop).ConfigureAwait(false);
        return Streak.Of(posts, answered);
    }
}
