namespace SaaBot.Discord.Models;

/// <summary>A modal to show.</summary>
/// <param name="CustomId">What comes back, 1 to 100 characters.</param>
/// <param name="Title">The title, at most 45 characters.</param>
/// <param name="Components">1 to 5 labels or texts.</param>
public sealed record ModalPayload(string CustomId, string Title, IReadOnlyList<Component> Components) : InteractionCallbackData;
