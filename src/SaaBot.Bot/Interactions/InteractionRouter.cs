using Microsoft.Extensions.Logging;
using SaaBot.Bot.Components;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Telemetry;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Interactions;

/// <summary>
/// Takes an interaction to its handler and the handler's answer to Discord. A slow handler is deferred, a failing one is apologised for with an id that is also
/// in the log; what an exception says never reaches a person.
/// </summary>
/// <param name="handlers">Who answers what.</param>
/// <param name="catalogs">What the bot knows.</param>
/// <param name="rest">Discord's REST API.</param>
/// <param name="policy">When to stop waiting for a handler.</param>
/// <param name="metrics">Measures how fast the answers are.</param>
/// <param name="clock">The clock that stamped the events.</param>
/// <param name="log">The log.</param>
public sealed class InteractionRouter(
    HandlerTable handlers,
    ICatalogSource catalogs,
    IDiscordRest rest,
    AckPolicy policy,
    BotMetrics metrics,
    TimeProvider clock,
    ILogger<InteractionRouter> log)
{
    /// <summary>Answers one interaction. Never throws.</summary>
    /// <param name="received">What Discord sent, with the stamp of its receipt.</param>
    /// <param name="stop">Cancelled when the process is about to end: the handler gives up, and the person is told to try again.</param>
    public async Task AnswerAsync(InteractionReceived received, CancellationToken stop)
    {
        Interaction interaction = received.Interaction;
        InteractionContext context = new(interaction, catalogs.Current);
        using ReplySender sender = new(
            rest, interaction, state => metrics.Acknowledged(interaction.Type, state, clock.GetElapsedTime(received.ReceivedAt)));
        try
        {
            RestError? error = interaction.Type == InteractionType.ApplicationCommandAutocomplete
                ? await sender.SuggestAsync(Suggest(context), CancellationToken.None).ConfigureAwait(false)
                : await AnswerAsync(received, context, sender, stop).ConfigureAwait(false);
            if (error is not null)
            {
                await UnsentAsync(context, sender, error).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            string id = ErrorId.Of(interaction.Id);
            metrics.Failed(interaction.Type, "restart");
            log.LogWarning("Error {ErrorId}: {Interaction} was given up because the bot stops", id, interaction);
            await ApologiseAsync(context, sender, "error.restarting", id).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await ApologiseAsync(context, sender, failure).ConfigureAwait(false);
        }
    }

    private IReadOnlyList<CommandChoice> Suggest(InteractionContext context)
    {
        if (handlers.Command(context.Data.Name) is not IAutocomplete command || context.Data.Focused is not { } focused)
        {
            return [];
        }

        return [.. command.Suggest(context, focused).Take(DiscordLimits.Choices)];
    }

    private async Task<RestError?> AnswerAsync(InteractionReceived received, InteractionContext context, ReplySender sender, CancellationToken stop)
    {
        Handling handling = Find(context);
        using CancellationTokenSource limit = new(policy.GiveUpAfter, clock);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        Task<Answer> answer = handling.Start(both.Token);
        if (!handling.OpensModal && !await InTimeAsync(answer, received.ReceivedAt, stop).ConfigureAwait(false))
        {
            RestError? late = await sender.DeferAsync(handling.DefersPrivately, CancellationToken.None).ConfigureAwait(false);
            if (late is not null)
            {
                await both.CancelAsync().ConfigureAwait(false);
                await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return late;
            }
        }

        // What is being sent is not taken back, whatever ends: an answer that may or may not have arrived helps nobody.
        return await sender.SendAsync(await answer.ConfigureAwait(false), CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<bool> InTimeAsync(Task<Answer> answer, long receivedAt, CancellationToken stop)
    {
        TimeSpan left = policy.DeferAfter - clock.GetElapsedTime(receivedAt);
        if (answer.IsCompleted || left <= TimeSpan.Zero)
        {
            return answer.IsCompleted;
        }

        using CancellationTokenSource answered = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task first = await Task.WhenAny(answer, Task.Delay(left, clock, answered.Token)).ConfigureAwait(false);
        await answered.CancelAsync().ConfigureAwait(false);
        return first == answer;
    }

    private Handling Find(InteractionContext context)
    {
        if (context.Interaction.Type == InteractionType.ApplicationCommand)
        {
            return handlers.Command(context.Data.Name) is { } command
                ? new Handling(stop => command.RunAsync(context, stop), command.DefersPrivatelyFor(context), command.OpensModal)
                : Told(context, "error.unknown-command");
        }

        return CustomId.TryParse(context.Data.CustomId, out CustomId? id) && handlers.Route(id) is { } route
            ? new Handling(stop => route.UseAsync(context, id, stop), DefersPrivately: true, route.OpensModal)
            : Told(context, "error.old-card");
    }

    private static Handling Told(InteractionContext context, string key) =>
        new(_ => Task.FromResult(context.Tell(key)), DefersPrivately: true, OpensModal: true);

    private async Task UnsentAsync(InteractionContext context, ReplySender sender, RestError error)
    {
        metrics.Failed(context.Interaction.Type, "unsent");
        if (error.Code is DiscordErrorCode.AlreadyAcknowledged or DiscordErrorCode.UnknownInteraction || error.Kind != RestErrorKind.Refused)
        {
            log.LogWarning("The answer to {Interaction} was not taken: {Error}", context.Interaction, error);
            return;
        }

        string id = ErrorId.Of(context.Interaction.Id);
        log.LogError("Error {ErrorId}: Discord refused the answer to {Interaction}: {Error}", id, context.Interaction, error);
        await ApologiseAsync(context, sender, "error.failed", id).ConfigureAwait(false);
    }

    private async Task ApologiseAsync(InteractionContext context, ReplySender sender, Exception failure)
    {
        string id = ErrorId.Of(context.Interaction.Id);
        bool isStore = failure is StoreUnavailableException;
        metrics.Failed(context.Interaction.Type, isStore ? "store" : "handler");
        log.LogError(failure, "Error {ErrorId}: {Interaction} failed", id, context.Interaction);
        await ApologiseAsync(context, sender, isStore ? "error.store" : "error.failed", id).ConfigureAwait(false);
    }

    private async Task ApologiseAsync(InteractionContext context, ReplySender sender, string key, string id)
    {
        RestError? error = context.Interaction.Type == InteractionType.ApplicationCommandAutocomplete
            ? await sender.SuggestAsync([], CancellationToken.None).ConfigureAwait(false)
            : await sender.SendAsync(context.Tell(key, ("id", id)), CancellationToken.None).ConfigureAwait(false);
        if (error is not null)
        {
            log.LogWarning("Error {ErrorId}: the apology was not taken either: {Error}", id, error);
        }
    }

    private sealed record Handling(Func<CancellationToken, Task<Answer>> Start, bool DefersPrivately, bool OpensModal);
}
