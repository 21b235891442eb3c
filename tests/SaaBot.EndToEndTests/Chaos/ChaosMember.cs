using System.Text.Json;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>Somebody who answers by chance and keeps what they were told.</summary>
internal abstract class ChaosMember(LocalActor actor, ulong userId, Random chance)
{
    public LocalActor Actor => actor;

    public ulong UserId => userId;

    protected Random Chance => chance;

    /// <summary>Waits for a moment.</summary>
    /// <param name="milliseconds">The moment is shorter than this.</param>
    protected Task HesitateAsync(int milliseconds) => Task.Delay(TimeSpan.FromMilliseconds(chance.Next(milliseconds)));

    /// <summary>Presses the button of one letter, or chooses several in the question's menu.</summary>
    protected Task<InteractionOutcome> PressAsync(JsonElement question, params string[] letters) => actor.AnswerAsync(question, letters);
}
