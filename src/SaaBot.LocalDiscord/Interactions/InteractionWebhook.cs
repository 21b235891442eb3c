using System.Text.Json;
using SaaBot.LocalDiscord.Rest;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>What a token is good for after the first answer: the original message and follow-ups (receiving-and-responding: Endpoints).</summary>
internal sealed class InteractionWebhook(WorldState world, InteractionDesk desk, AnswerMessages answers, Messenger messenger)
{
    private const int MostFollowUps = 5;

    /// <summary>The interaction of a token, when the token may be used now.</summary>
    public Outcome<LiveInteraction> Open(ulong applicationId, string token)
    {
        if (desk.FindByToken(token) is not { } interaction || interaction.Application.Id != applicationId)
        {
            return ApiError.UnknownWebhook;
        }

        if (desk.IsExpired(interaction))
        {
            return ApiError.InvalidWebhookToken;
        }

        return interaction.Status is InteractionStatus.Waiting or InteractionStatus.Failed ? ApiError.UnknownWebhook : interaction;
    }

    /// <summary>A message of the interaction: <c>@original</c>, or one of its follow-ups by id.</summary>
    public Outcome<StoredMessage> Find(LiveInteraction interaction, string name)
    {
        var message = name == "@original"
            ? answers.Original(interaction)
            : ulong.TryParse(name, out var id) ? world.Log(interaction.Channel.Id).Find(id) : null;
        return message is not null && (name == "@original" || Belongs(interaction, message)) ? message : ApiError.UnknownMessage;
    }

    public Outcome<StoredMessage> Edit(LiveInteraction interaction, StoredMessage message, JsonElement body, IReadOnlyList<UploadedFile> files)
    {
        var form = new Form();
        if (!MessageRules.Check(body, files, message, form, form).Is(out var draft, out var wrong))
        {
            return wrong;
        }

        if (answers.Obstacle(interaction, draft) is { } obstacle)
        {
            return obstacle;
        }

        if (messenger.Edit(message, draft) is not { } edited)
        {
            return ApiError.UnknownMessage;
        }

        if (message.Id == interaction.OriginalMessageId)
        {
            interaction.TryFinish();
        }

        return edited;
    }

    public Outcome<StoredMessage> Delete(LiveInteraction interaction, StoredMessage message)
    {
        interaction.TryFinish();
        return messenger.Delete(message) ? message : ApiError.UnknownMessage;
    }

    /// <summary>A new message; directly after a defer it edits the loading one instead, whose visibility stays.</summary>
    public Outcome<StoredMessage> FollowUp(LiveInteraction interaction, JsonElement body, IReadOnlyList<UploadedFile> files)
    {
        if (interaction.Status == InteractionStatus.Deferred && answers.Original(interaction) is { IsLoading: true } loading)
        {
            return Edit(interaction, loading, body, files);
        }

        var form = new Form();
        if (!MessageRules.Check(body, files, null, form, form).Is(out var draft, out var wrong))
        {
            return wrong;
        }

        if (answers.Obstacle(interaction, draft) is { } obstacle)
        {
            return obstacle;
        }

        return interaction.TryFollowUp(MostFollowUps)
            ? answers.Post(interaction, draft, isFollowUp: true)
            : ApiError.TooManyFollowUps;
    }

    private static bool Belongs(LiveInteraction interaction, StoredMessage message) =>
        message.Id == interaction.OriginalMessageId || message.Origin?.InteractionId == interaction.Id;
}
