using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;

namespace SaaBot.Bot.Replies;

/// <summary>
/// Sends the answer to one interaction: the one place that knows whether to respond, edit or follow up
/// (Receiving and Responding, "Responding to an Interaction"). Only one caller wins each step, so that a deferral and an answer never collide.
/// </summary>
/// <param name="rest">Discord's REST API.</param>
/// <param name="interaction">What is answered.</param>
/// <param name="acknowledged">Told when Discord has taken the first answer.</param>
public sealed class ReplySender(IDiscordRest rest, Interaction interaction, Action<ReplyState>? acknowledged = null) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>How far the answer has come.</summary>
    public ReplyState State { get; private set; }

    /// <summary>Asks Discord to wait, when nothing was sent yet.</summary>
    /// <param name="isPrivate">Whether the message to come is for the person alone; a component's answer waits for a change of its message.</param>
    /// <param name="stop">Stops waiting for Discord.</param>
    /// <returns>What went wrong, or null.</returns>
    public Task<RestError?> DeferAsync(bool isPrivate, CancellationToken stop) => InTurn(async () =>
    {
        if (State != ReplyState.None)
        {
            return null;
        }

        bool component = interaction.Message is not null;
        InteractionResponse response = component ? InteractionResponse.DeferredUpdate() : InteractionResponse.Deferred(isPrivate);
        return await FirstAsync(response, component ? ReplyState.DeferredUpdate : ReplyState.Deferred, stop).ConfigureAwait(false);
    });

    /// <summary>Sends the answer in the way that is open.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="stop">Stops waiting for Discord.</param>
    /// <returns>What went wrong, or null.</returns>
    public Task<RestError?> SendAsync(Answer answer, CancellationToken stop) => InTurn(async () =>
    {
        switch (State)
        {
            case ReplyState.None:
                return await FirstAsync(First(answer), ReplyState.Responded, stop).ConfigureAwait(false);
            case ReplyState.Deferred when answer is MessageAnswer message:
                return await LaterAsync(rest.EditOriginalResponseAsync(interaction.ApplicationId, interaction.Token, Edit(message.Reply), stop)).ConfigureAwait(false);
            case ReplyState.DeferredUpdate when answer is UpdateAnswer update:
                return await LaterAsync(rest.EditOriginalResponseAsync(interaction.ApplicationId, interaction.Token, Edit(update.Reply), stop)).ConfigureAwait(false);
            case ReplyState.DeferredUpdate or ReplyState.Responded when answer is MessageAnswer message:
                return await LaterAsync(rest.CreateFollowupAsync(interaction.ApplicationId, interaction.Token, Message(message), stop)).ConfigureAwait(false);
            case ReplyState.Expired:
                return new RestError(RestErrorKind.NotFound, "The interaction's time is over.");
            default:
                throw new InvalidOperationException($"A {answer.GetType().Name} cannot follow the state {State}.");
        }
    });

    /// <summary>Sends suggestions for an option that is being typed.</summary>
    /// <param name="choices">At most 25 suggestions.</param>
    /// <param name="stop">Stops waiting for Discord.</param>
    /// <returns>What went wrong, or null.</returns>
    public Task<RestError?> SuggestAsync(IReadOnlyList<CommandChoice> choices, CancellationToken stop) =>
        InTurn(() => FirstAsync(InteractionResponse.Autocomplete(choices), ReplyState.Responded, stop));

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private static InteractionResponse First(Answer answer) => answer switch
    {
        MessageAnswer message => InteractionResponse.Message(Message(message)),
        UpdateAnswer update => InteractionResponse.Update(Edit(update.Reply)),
        ModalAnswer modal => InteractionResponse.Modal(new ModalPayload(modal.CustomId.Encode(), modal.Title, modal.Fields)),
        _ => throw new InvalidOperationException($"{answer.GetType().Name} is no answer that Discord knows."),
    };

    private static MessagePayload Message(MessageAnswer answer) =>
        new()
        {
            Components = answer.Reply.Components,
            Files = answer.Reply.Files,
            Flags = MessageFlags.IsComponentsV2 | (answer.Private ? MessageFlags.Ephemeral : MessageFlags.None),
        };

    // An empty list of attachments removes the picture of the page before; the client adds the new files by itself.
    private static MessagePayload Edit(Reply reply) =>
        new() { Components = reply.Components, Files = reply.Files, Attachments = [], Flags = MessageFlags.IsComponentsV2 };

    private async Task<RestError?> FirstAsync(InteractionResponse response, ReplyState next, CancellationToken stop)
    {
        State = ReplyState.Acknowledging;
        RestResult result = await rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, response, stop).ConfigureAwait(false);
        State = result.Error switch
        {
            null => next,

            // Somebody answered this interaction already: it was delivered twice, and the first delivery speaks.
            { Code: DiscordErrorCode.AlreadyAcknowledged } => ReplyState.Expired,
            { Kind: RestErrorKind.Refused } => ReplyState.None,
            _ => ReplyState.Expired,
        };
        if (result.IsOk)
        {
            acknowledged?.Invoke(next);
        }

        return result.Error;
    }

    private async Task<RestError?> LaterAsync(Task<RestResult<Message>> call)
    {
        RestResult<Message> result = await call.ConfigureAwait(false);
        if (result.IsOk)
        {
            State = ReplyState.Responded;
        }

        return result.Error;
    }

    private async Task<RestError?> InTurn(Func<Task<RestError?>> step)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            return await step().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
