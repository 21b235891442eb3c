using SaaBot.LocalDiscord.Rest;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>The messages that answer interactions: their type, their origin, who sees them, and what the application may put in.</summary>
internal sealed class AnswerMessages(WorldState world, PermissionRules rules, Messenger messenger)
{
    private const int Reply = 19;
    private const int SlashCommand = 20;
    private const int ContextMenu = 23;

    public StoredMessage? Source(LiveInteraction interaction) =>
        interaction.SourceMessageId is { } id ? world.Log(interaction.Channel.Id).Find(id) : null;

    public StoredMessage? Original(LiveInteraction interaction) =>
        interaction.OriginalMessageId is { } id ? world.Log(interaction.Channel.Id).Find(id) : null;

    /// <summary>Why files or the channel itself stand in the way; null when nothing does.</summary>
    public ApiError? Obstacle(LiveInteraction interaction, MessageDraft? draft)
    {
        if (world.Channel(interaction.Channel.Id) is not { } channel)
        {
            return ApiError.UnknownChannel;
        }

        return draft is { HasNewFiles: true } && !Granted(interaction, channel).HasFlag(Permissions.AttachFiles)
            ? ApiError.MissingPermissions
            : null;
    }

    /// <summary>The application's permissions where the interaction happens.</summary>
    public Permissions Granted(LiveInteraction interaction, LocalChannel channel) =>
        channel.Type == LocalChannelType.GroupDm || interaction.IsUserInstallOnly
            ? PermissionRules.Private
            : rules.In(channel, interaction.Application.Id);

    public StoredMessage Post(LiveInteraction interaction, MessageDraft draft, bool isFollowUp)
    {
        var shown = interaction.IsForcedEphemeral ? draft with { Flags = draft.Flags | MessageFlags.Ephemeral } : draft;
        return messenger.Post(interaction.Channel, interaction.Application.Bot, shown, Details(interaction, shown.Flags, isFollowUp));
    }

    public StoredMessage PostLoading(LiveInteraction interaction, int flags)
    {
        var shown = interaction.IsForcedEphemeral ? flags | MessageFlags.Ephemeral : flags;
        return messenger.PostLoading(interaction.Channel, interaction.Application.Bot, shown, Details(interaction, shown, isFollowUp: false));
    }

    private static Messenger.Details Details(LiveInteraction interaction, int flags, bool isFollowUp)
    {
        var origin = new MessageOrigin(
            interaction.Id,
            interaction.Type,
            interaction.User.Id,
            interaction.CommandName,
            interaction.Owners,
            interaction.SourceMessageId,
            isFollowUp ? interaction.OriginalMessageId : null,
            interaction.TargetMessageId);
        var reference = isFollowUp ? interaction.OriginalMessageId : interaction.SourceMessageId;
        var type = reference is not null ? Reply : interaction.CommandType > CommandRules.ChatInput ? ContextMenu : SlashCommand;
        var viewer = (flags & MessageFlags.Ephemeral) != 0 ? interaction.User.Id : (ulong?)null;
        return new Messenger.Details(type, interaction.Application.Id, viewer, origin, reference);
    }
}
