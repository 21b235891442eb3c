using System.Text.Json;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests.Support;

/// <summary>Answers questions as people do.</summary>
internal static class Answering
{
    /// <summary>The custom ids of what a question is answered with: its menus and the buttons of one letter.</summary>
    public static IEnumerable<string> AnswerIds(this JsonElement question) =>
        question.Menus().Concat(question.Buttons().Where(label => label.Length == 1).Select(label => question.Button(label)));

    /// <summary>Presses the button of one letter, or chooses several in the question's menu.</summary>
    public static Task<InteractionOutcome> AnswerAsync(this LocalActor who, JsonElement question, params string[] letters) =>
        letters.Length == 1 ? who.ClickAsync(question, question.Button(letters[0])) : who.SelectAsync(question, question.Menus().Single(), letters);
}
