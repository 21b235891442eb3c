namespace SaaBot.Discord.Models;

/// <summary>Choices for an option that is being typed.</summary>
/// <param name="Choices">At most 25 choices.</param>
public sealed record AutocompletePayload(IReadOnlyList<CommandChoice> Choices) : InteractionCallbackData;
