using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Scores;

/// <summary><c>/leaderboard [period]</c>: the server's board of the day, week, month or all time, in the server's zone.</summary>
/// <param name="boards">Reads boards.</param>
/// <param name="speakers">Speak the language of the place.</param>
public sealed class LeaderboardCommand(BoardReader boards, PublicSpeakers speakers) : ICommand
{
    /// <inheritdoc/>
    public string Name => "leaderboard";

    /// <inheritdoc/>
    public bool DefersPrivately => false;

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases)
    {
        CommandText text = new(phrases);
        return text.InServer(Name, text.Option(Name, "period", CommandOptionType.String) with
        {
            Choices = [.. Enum.GetValues<PeriodKind>().Select(kind => text.Choice("board.period." + BoardIds.Name(kind), BoardIds.Name(kind)))],
        });
    }

    /// <inheritdoc/>
    public async Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        PeriodKind kind = BoardIds.Read(context.Data.Argument("period")?.Text) ?? PeriodKind.Week;
        return await boards.ReadAsync(context, kind, stop).ConfigureAwait(false) is { } board
            ? await speakers.AnswerAsync(context, isPrivate: false, speaker => BoardPresenter.Present(speaker, board), stop).ConfigureAwait(false)
            : context.Tell("error.server-only");
    }
}
