using SaaBot.Bot.Components;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Replies;

/// <summary>A form to fill in. It must be the first answer, so its handler does nothing slow.</summary>
/// <param name="CustomId">The route that reads the form.</param>
/// <param name="Title">Its heading, at most <see cref="DiscordLimits.ModalTitle"/> characters.</param>
/// <param name="Fields">Its fields, each in a label.</param>
public sealed record ModalAnswer(CustomId CustomId, string Title, IReadOnlyList<Component> Fields) : Answer;
