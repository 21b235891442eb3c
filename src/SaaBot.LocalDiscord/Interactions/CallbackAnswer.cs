using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>An accepted callback: its type, and the message it made or changed.</summary>
internal sealed record CallbackAnswer(LiveInteraction Interaction, int Type, StoredMessage? Message);
