using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Rest;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>The first answer to an interaction (receiving-and-responding: Create Interaction Response).</summary>
internal sealed class InteractionCallbacks(InteractionDesk desk, AnswerMessages answers, Messenger messenger, MessageObjects messages)
{
    public Outcome<CallbackAnswer> Answer(ulong id, string token, JsonElement body, IReadOnlyList<UploadedFile> files)
    {
        if (desk.Find(id) is not { } interaction || interaction.Token != token || !desk.IsInTime(interaction))
        {
            return ApiError.UnknownInteraction;
        }

        switch (interaction.Status)
        {
            case InteractionStatus.Waiting:
                break;
            case InteractionStatus.Failed:
                return ApiError.UnknownInteraction;
            default:
                return ApiError.AlreadyAcknowledged;
        }

        var form = new Form();
        if (body.Get("type") is not { } given)
        {
            return ApiError.Field("type", FormError.Required);
        }

        if (Checks.Choice(given, form["type"], Allowed(interaction)) is not { } type)
        {
            return ApiError.Invalid(form);
        }

        var data = body.Get("data") ?? default;
        return type switch
        {
            CallbackTypes.Message => Message(interaction, data, files, form),
            CallbackTypes.DeferredMessage => Deferred(interaction, data, form),
            CallbackTypes.DeferredUpdate => DeferredUpdate(interaction),
            CallbackTypes.Update => Update(interaction, data, files, form),
            CallbackTypes.Choices => Choices(interaction, data, form),
            _ => Modal(interaction, data, form),
        };
    }

    private static int[] Allowed(LiveInteraction interaction) => interaction.Type switch
    {
        InteractionTypes.Autocomplete => [CallbackTypes.Choices],
        InteractionTypes.Component =>
            [CallbackTypes.Message, CallbackTypes.DeferredMessage, CallbackTypes.DeferredUpdate, CallbackTypes.Update, CallbackTypes.Modal],
        InteractionTypes.ModalSubmit when interaction.SourceMessageId is not null =>
            [CallbackTypes.Message, CallbackTypes.DeferredMessage, CallbackTypes.DeferredUpdate, CallbackTypes.Update],
        InteractionTypes.ModalSubmit => [CallbackTypes.Message, CallbackTypes.DeferredMessage],
        _ => [CallbackTypes.Message, CallbackTypes.DeferredMessage, CallbackTypes.Modal],
    };

    private Outcome<CallbackAnswer> Message(LiveInteraction interaction, JsonElement data, IReadOnlyList<UploadedFile> files, Form form)
    {
        if (!MessageRules.Check(data, files, null, form, form["data"]).Is(out var draft, out var wrong))
        {
            return wrong;
        }

        if (answers.Obstacle(interaction, draft) is { } obstacle)
        {
            return obstacle;
        }

        if (!interaction.TryAnswer(InteractionStatus.Responded))
        {
            return Late(interaction);
        }

        var message = answers.Post(interaction, draft, isFollowUp: false);
        interaction.OriginalMessageId = message.Id;
        return Told(interaction, CallbackTypes.Message, InteractionStatus.Responded, message);
    }

    private Outcome<CallbackAnswer> Deferred(LiveInteraction interaction, JsonElement data, Form form)
    {
        var flags = 0;
        if (data.Get("flags") is { } given)
        {
            var place = form["data"]["flags"];
            flags = (int)(Checks.Whole(given, place, 0, int.MaxValue) ?? 0);
            if ((flags & ~MessageFlags.Ephemeral) != 0)
            {
                place.Add("INTERACTION_DEFER_FLAGS_INVALID", "A deferred response may only carry the EPHEMERAL flag");
            }
        }

        if (!form.IsClean)
        {
            return ApiError.Invalid(form);
        }

        if (answers.Obstacle(interaction, null) is { } obstacle)
        {
            return obstacle;
        }

        if (!interaction.TryAnswer(InteractionStatus.Deferred))
        {
            return Late(interaction);
        }

        var message = answers.PostLoading(interaction, flags);
        interaction.OriginalMessageId = message.Id;
        return Told(interaction, CallbackTypes.DeferredMessage, InteractionStatus.Deferred, message);
    }

    private Outcome<CallbackAnswer> DeferredUpdate(LiveInteraction interaction)
    {
        if (!interaction.TryAnswer(InteractionStatus.DeferredUpdate))
        {
            return Late(interaction);
        }

        interaction.OriginalMessageId = interaction.SourceMessageId;
        return Told(interaction, CallbackTypes.DeferredUpdate, InteractionStatus.DeferredUpdate, null);
    }

    private Outcome<CallbackAnswer> Update(LiveInteraction interaction, JsonElement data, IReadOnlyList<UploadedFile> files, Form form)
    {
        if (answers.Source(interaction) is not { } source)
        {
            return ApiError.UnknownMessage;
        }

        if (!MessageRules.Check(data, files, source, form, form["data"]).Is(out var draft, out var wrong))
        {
            return wrong;
        }

        if (answers.Obstacle(interaction, draft) is { } obstacle)
        {
            return obstacle;
        }

        if (!interaction.TryAnswer(InteractionStatus.Updated))
        {
            return Late(interaction);
        }

        interaction.OriginalMessageId = source.Id;
        return Told(interaction, CallbackTypes.Update, InteractionStatus.Updated, messenger.Edit(source, draft));
    }

    private static Outcome<CallbackAnswer> Choices(LiveInteraction interaction, JsonElement data, Form form)
    {
        if (data.Get("choices") is not { } choices)
        {
            form["data"]["choices"].Add(FormError.Required);
        }
        else
        {
            ChoiceRules.Check(choices, form["data"]["choices"], interaction.FocusedType);
            if (form.IsClean && interaction.TryAnswer(InteractionStatus.Suggested))
            {
                interaction.Tell(new InteractionOutcome(interaction.Id, InteractionStatus.Suggested, Choices: choices));
                return new CallbackAnswer(interaction, CallbackTypes.Choices, null);
            }
        }

        return form.IsClean ? Late(interaction) : ApiError.Invalid(form);
    }

    private Outcome<CallbackAnswer> Modal(LiveInteraction interaction, JsonElement data, Form form)
    {
        ModalRules.Check(data, form["data"]);
        if (!form.IsClean)
        {
            return ApiError.Invalid(form);
        }

        interaction.Modal = JsonText.Element(new JsonObject
        {
            ["custom_id"] = data.Str("custom_id"),
            ["title"] = data.Str("title"),
            ["components"] = JsonText.Node(ComponentRules.WithIds(data.Get("components")!.Value)),
        });
        if (!interaction.TryAnswer(InteractionStatus.Modal))
        {
            return Late(interaction);
        }

        desk.Tell(interaction, new InteractionOutcome(interaction.Id, InteractionStatus.Modal, Modal: interaction.Modal));
        return new CallbackAnswer(interaction, CallbackTypes.Modal, null);
    }

    private CallbackAnswer Told(LiveInteraction interaction, int type, InteractionStatus status, StoredMessage? message)
    {
        var shown = message is null ? (JsonElement?)null : JsonText.Element(messages.Message(message));
        desk.Tell(interaction, new InteractionOutcome(interaction.Id, status, Message: shown));
        return new CallbackAnswer(interaction, type, message);
    }

    /// <summary>Somebody was faster while this answer was being checked: another answer, or the deadline.</summary>
    private static ApiError Late(LiveInteraction interaction) =>
        interaction.Status == InteractionStatus.Failed ? ApiError.UnknownInteraction : ApiError.AlreadyAcknowledged;
}
