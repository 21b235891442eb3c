using System.Text.Json;

namespace SaaBot.LocalDiscord.World;

/// <summary>The interaction that a message answers.</summary>
/// <param name="InteractionId">Its id.</param>
/// <param name="Type">Its type, 2, 3 or 5.</param>
/// <param name="UserId">Who invoked it.</param>
/// <param name="Name">The command's name with subcommands; null for components and modals.</param>
/// <param name="Owners">The <c>authorizing_integration_owners</c> object.</param>
/// <param name="InteractedMessageId">The message whose component was used.</param>
/// <param name="OriginalMessageId">For a follow-up, the first answer.</param>
/// <param name="TargetMessageId">For a message command, its target.</param>
internal sealed record MessageOrigin(
    ulong InteractionId,
    int Type,
    ulong UserId,
    string? Name,
    JsonElement Owners,
    ulong? InteractedMessageId,
    ulong? OriginalMessageId,
    ulong? TargetMessageId);
