using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.PageApi;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>
/// All interactions whose tokens may still be used: three seconds for the first answer, fifteen minutes in all
/// (receiving-and-responding: Interaction Callback).
/// </summary>
internal sealed class InteractionDesk(LocalDiscordOptions options, TimeProvider clock, PageHub pages)
{
    private const string NoAnswer = "The application did not respond";
    private const string NoComponentAnswer = "This interaction failed";

    private readonly ConcurrentDictionary<ulong, LiveInteraction> _byId = new();
    private readonly ConcurrentDictionary<string, LiveInteraction> _byToken = new();
    private readonly ConcurrentQueue<LiveInteraction> _oldest = new();
    private readonly Lock _sweeping = new();

    public LiveInteraction? Find(ulong id) => _byId.GetValueOrDefault(id);

    public LiveInteraction? FindByToken(string token) => _byToken.GetValueOrDefault(token);

    /// <summary>Whether the token is past its life, so that the application can no longer use it.</summary>
    public bool IsExpired(LiveInteraction interaction) => clock.GetElapsedTime(interaction.StartedAt) > options.TokenLife;

    public void Open(LiveInteraction interaction)
    {
        Sweep();
        _byId[interaction.Id] = interaction;
        _byToken[interaction.Token] = interaction;
        _oldest.Enqueue(interaction);
        interaction.Deadline = clock.CreateTimer(_ => Miss(interaction), null, options.FirstAnswer, Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Whether the first answer is still in time. The timer alone could lag behind on a busy machine, so the clock decides.
    /// </summary>
    public bool IsInTime(LiveInteraction interaction)
    {
        if (clock.GetElapsedTime(interaction.StartedAt) < options.FirstAnswer)
        {
            return true;
        }

        Miss(interaction);
        return interaction.Status != InteractionStatus.Failed;
    }

    /// <summary>Tells the person who started it how it was answered.</summary>
    public void Tell(LiveInteraction interaction, InteractionOutcome outcome)
    {
        interaction.Tell(outcome);
        if (interaction.Type == InteractionTypes.Autocomplete)
        {
            return;
        }

        pages.Send("interaction_result", userId => userId == interaction.User.Id, () => Shown(outcome));
    }

    private static JsonObject Shown(InteractionOutcome outcome)
    {
        var shown = new JsonObject
        {
            ["id"] = outcome.Id.Text(),
            ["status"] = outcome.Status switch
            {
                InteractionStatus.Deferred or InteractionStatus.DeferredUpdate => "deferred",
                InteractionStatus.Updated => "updated",
                InteractionStatus.Modal => "modal",
                InteractionStatus.Failed or InteractionStatus.Refused => "failed",
                _ => "responded",
            },
        };
        if (outcome.Message is { } message)
        {
            shown["message"] = JsonText.Node(message);
        }

        if (outcome.Modal is { } modal)
        {
            shown["modal"] = JsonText.Node(modal);
        }

        if (outcome.Error is { } error)
        {
            shown["error"] = error;
        }

        return shown;
    }

    private void Miss(LiveInteraction interaction)
    {
        if (interaction.TryAnswer(InteractionStatus.Failed))
        {
            var error = interaction.Type == InteractionTypes.Component ? NoComponentAnswer : NoAnswer;
            Tell(interaction, new InteractionOutcome(interaction.Id, InteractionStatus.Failed, Error: error));
        }
    }

    /// <summary>Forgets interactions a minute after their tokens died; until then they are answered with the right error.</summary>
    private void Sweep()
    {
        lock (_sweeping)
        {
            while (_oldest.TryPeek(out var oldest)
                && clock.GetElapsedTime(oldest.StartedAt) > options.TokenLife + TimeSpan.FromMinutes(1)
                && _oldest.TryDequeue(out var gone))
            {
                _byId.TryRemove(gone.Id, out _);
                _byToken.TryRemove(gone.Token, out _);
            }
        }
    }
}
