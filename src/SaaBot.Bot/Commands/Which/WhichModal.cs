using SaaBot.Bot.Components;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Matching;

namespace SaaBot.Bot.Commands.Which;

/// <summary>The form for a long scenario.</summary>
internal static class WhichModal
{
    /// <summary>The route that reads the form.</summary>
    public const string Route = "which";

    /// <summary>The version of the form.</summary>
    public const int Version = 1;

    /// <summary>The form's only field.</summary>
    public const string Field = "scenario";

    /// <summary>The empty form.</summary>
    public static Answer Open(Speaker speaker) => new ModalAnswer(
        CustomId.Of(Route, Version),
        speaker.Say("which.modal-title"),
        [
            new Label(
                speaker.Say("which.modal-label"),
                new TextInput(Field, TextInputStyle.Paragraph) { Required = true, MaxLength = MatchQuestion.LongestText, Placeholder = speaker.Say("which.modal-placeholder") },
                speaker.Say("which.modal-description")),
        ]);
}
