using Microsoft.Extensions.Logging;
using SaaBot.Bot.Commands.Quizzes;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Jobs;

/// <summary>Shows quizzes on Discord.</summary>
/// <param name="rest">Discord's REST API.</param>
/// <param name="catalogs">What the bot knows.</param>
/// <param name="reveals">Explains rounds.</param>
/// <param name="scores">Tells who is not to be named.</param>
/// <param name="own">Finds messages of before a crash.</param>
/// <param name="clock">The present.</param>
/// <param name="log">The log.</param>
public sealed class QuizStage(
    IDiscordRest rest,
    ICatalogSource catalogs,
    QuizRevealPresenter reveals,
    IScoreStore scores,
    OwnMessages own,
    TimeProvider clock,
    ILogger<QuizStage> log) : IQuizStage
{
    private const int MostHiddenLookups = 40;

    /// <inheritdoc/>
    public async Task<StageResult> SendCardAsync(Quiz quiz, CancellationToken stop) =>
        await FindAsync(quiz, QuizIds.AnswerStart(quiz), stop).ConfigureAwait(false)
        ?? await SendAsync(quiz, 'o', QuizCardPresenter.Present(Speak(quiz), AsOpen(quiz), new CardView(CardFace.Question)), null, stop).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<StageResult> ChangeCardAsync(Quiz quiz, CancellationToken stop)
    {
        if (quiz.CardId is not { } card || QuizMachine.WantedCard(quiz) is not { } view)
        {
            return StageResult.Shown(0);
        }

        Reply reply = QuizCardPresenter.Present(Speak(quiz), quiz, view);
        MessagePayload payload = new() { Components = reply.Components, Flags = MessageFlags.IsComponentsV2 };
        return Result(quiz, "change a card", await rest.EditMessageAsync(new Snowflake(quiz.ChannelId), new Snowflake(card), payload, stop).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<StageResult> SendRevealAsync(Quiz quiz, IReadOnlyList<QuizAnswer> answers, CancellationToken stop)
    {
        if (await FindAsync(quiz, QuizIds.To(QuizIds.Next, quiz), stop).ConfigureAwait(false) is { } found)
        {
            return found;
        }

        PlayerNames names = await NamesAsync(answers.Select(answer => answer.UserId), stop).ConfigureAwait(false);
        Reply Present(bool mayAttach) => reveals.Present(catalogs.Current, Speak(quiz), quiz, answers, names, mayAttach);
        Reply reply = Present(quiz.MayAttach);
        StageResult result = await SendAsync(quiz, 'r', reply, quiz.CardId, stop).ConfigureAwait(false);
        return result.Failure == StageFailure.Forbidden && reply.Files.Count > 0
            ? await SendAsync(quiz, 'r', Present(mayAttach: false), quiz.CardId, stop).ConfigureAwait(false)
            : result;
    }

    /// <inheritdoc/>
    public async Task<StageResult> TellPauseAsync(Quiz quiz, CancellationToken stop)
    {
        if (quiz.Pause?.Reason != QuizPauseReason.Permission)
        {
            return await SendAsync(quiz, 'p', QuizPausePresenter.Present(Speak(quiz), quiz), null, stop).ConfigureAwait(false);
        }

        RestResult<Channel> direct = await rest.CreateDmAsync(new Snowflake(quiz.HostId), stop).ConfigureAwait(false);
        return direct.IsOk
            ? await SendAsync(direct.Value.Id, quiz, 'p', QuizPausePresenter.ToHost(Speak(quiz), quiz), null, stop).ConfigureAwait(false)
            : StageResult.Failed(Failure(quiz, "tell its host that it rests", direct.Error));
    }

    /// <inheritdoc/>
    public async Task<StageResult> SendTableAsync(Quiz quiz, CancellationToken stop)
    {
        PlayerNames names = await NamesAsync(QuizRow.TableOf(quiz).Take(QuizTablePresenter.Rows).Select(row => row.Score.UserId), stop).ConfigureAwait(false);
        return await SendAsync(quiz, 'f', QuizTablePresenter.Present(Speak(quiz), quiz, names), null, stop).ConfigureAwait(false);
    }

    /// <summary>The quiz as it will be when its card stands, but for the moment that sending takes.</summary>
    private Quiz AsOpen(Quiz quiz) => quiz with { Told = 0, Deadline = clock.GetUtcNow() + (quiz.Remaining ?? quiz.RoundTime) };

    private Speaker Speak(Quiz quiz) => new(catalogs.Current.Phrases, quiz.Language);

    private Task<StageResult> SendAsync(Quiz quiz, char kind, Reply reply, ulong? answersTo, CancellationToken stop) =>
        SendAsync(new Snowflake(quiz.ChannelId), quiz, kind, reply, answersTo, stop);

    private async Task<StageResult> SendAsync(Snowflake channel, Quiz quiz, char kind, Reply reply, ulong? answersTo, CancellationToken stop)
    {
        MessagePayload payload = new()
        {
            Components = reply.Components,
            Files = reply.Files,
            Flags = MessageFlags.IsComponentsV2,
            Nonce = quiz.Nonce(kind),
            EnforceNonce = true,
            MessageReference = answersTo is { } message ? new MessageReference(new Snowflake(message)) : null,
        };
        return Result(quiz, "send a message", await rest.CreateMessageAsync(channel, payload, stop).ConfigureAwait(false));
    }

    /// <summary>A message that was sent before a crash so long ago that Discord has forgotten its nonce.</summary>
    private async Task<StageResult?> FindAsync(Quiz quiz, string customId, CancellationToken stop)
    {
        if (clock.GetUtcNow() - quiz.SeenAt < OwnMessages.NonceLife)
        {
            return null;
        }

        bool IsWanted(Message message) =>
            message.Id.CreatedAt >= quiz.SeenAt && message.CustomIds.Any(id => id == customId || id.StartsWith(customId + ":", StringComparison.Ordinal));
        return await own.FindAsync(quiz.ChannelId, IsWanted, stop).ConfigureAwait(false) switch
        {
            { MessageId: { } sent } => StageResult.Shown(sent.Value),
            { Error: { } error } => StageResult.Failed(Failure(quiz, "look for a message", error)),
            _ => null,
        };
    }

    private async Task<PlayerNames> NamesAsync(IEnumerable<ulong> users, CancellationToken stop)
    {
        HashSet<ulong> hidden = [];
        foreach (ulong user in users.Take(MostHiddenLookups))
        {
            if (await scores.IsHiddenAsync(user, stop).ConfigureAwait(false))
            {
                hidden.Add(user);
            }
        }

        return new PlayerNames(hidden);
    }

    private StageResult Result(Quiz quiz, string what, RestResult<Message> result) =>
        result.IsOk ? StageResult.Shown(result.Value.Id.Value) : StageResult.Failed(Failure(quiz, what, result.Error));

    private StageFailure Failure(Quiz quiz, string what, RestError error)
    {
        StageFailure failure = error switch
        {
            { Code: DiscordErrorCode.UnknownChannel or DiscordErrorCode.UnknownGuild } => StageFailure.ChannelGone,
            { Code: DiscordErrorCode.UnknownMessage } => StageFailure.MessageGone,
            { Kind: RestErrorKind.Forbidden } => StageFailure.Forbidden,
            { Kind: RestErrorKind.Refused or RestErrorKind.NotFound } => StageFailure.Refused,
            _ => StageFailure.Passing,
        };
        log.LogWarning("Quiz {Quiz} could not {What}: {Error}", quiz.Id, what, error);
        return failure;
    }
}
