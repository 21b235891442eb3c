using SaaBot.Bot.Components;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Questions.Reports;

/// <summary>The custom ids of reports of questions: the button below an explanation and its form carry the question and its version.</summary>
internal static class QuestionReportIds
{
    /// <summary>The route of the button.</summary>
    public const string Button = "question-flag";

    /// <summary>The route of the form.</summary>
    public const string Form = "question-report";

    /// <summary>The version of the arguments.</summary>
    public const int Version = 1;

    /// <summary>The form's menu of faults.</summary>
    public const string FaultField = "fault";

    /// <summary>The form's text.</summary>
    public const string TextField = "text";

    /// <summary>The button below an explanation.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="question">The question.</param>
    public static Button ButtonOf(Speaker speaker, Question question) =>
        Discord.Models.Button.Press(ButtonStyle.Secondary, CustomId.Of(Button, Version, question.Id, question.Version).Encode(), $"🚩 {speaker.Say("flag.button")}");
}
