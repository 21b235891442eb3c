using System.Text.Json.Serialization;

namespace SaaBot.Discord.Models;

/// <summary>The body of an answer to an interaction: a message, choices or a modal.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(MessagePayload))]
[JsonDerivedType(typeof(AutocompletePayload))]
[JsonDerivedType(typeof(ModalPayload))]
public abstract record InteractionCallbackData;
