using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>Tells that a quiz rests, and how it goes on.</summary>
public static class QuizPausePresenter
{
    /// <summary>The message in the channel.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="quiz">The quiz, paused.</param>
    public static Reply Present(Speaker speaker, Quiz quiz) => new Card()
        .Text("### ⏸ " + speaker.Say("quiz.paused-title"))
        .Text(Why(speaker, quiz))
        .Text("-# " + speaker.Say("quiz.paused-until", ("time", (quiz.Pause!.At + QuizRules.LongestPause).ToUnixTimeSeconds())))
        .Buttons(
            Button.Press(ButtonStyle.Success, QuizIds.To(QuizIds.Resume, quiz), speaker.Say("quiz.resume")),
            Button.Press(ButtonStyle.Secondary, QuizIds.To(QuizIds.AskStop, quiz), speaker.Say("quiz.stop")),
            Button.Press(ButtonStyle.Secondary, QuizIds.To(QuizIds.TakeOver, quiz), speaker.Say("quiz.take-over")))
        .Build();

    /// <summary>The private message to a host whose quiz may no longer be shown.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="quiz">The quiz, paused.</param>
    public static Reply ToHost(Speaker speaker, Quiz quiz) => new Card().Text("### ⏸ " + speaker.Say("quiz.paused-title")).Text(Why(speaker, quiz)).Build();

    /// <summary>Why it rests, in a sentence.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="quiz">The quiz, paused.</param>
    public static string Why(Speaker speaker, Quiz quiz) => quiz.Pause?.Reason switch
    {
        QuizPauseReason.Asked when quiz.Pause.By is { } by => speaker.Say("quiz.paused.by", ("who", $"<@{by}>")),
        QuizPauseReason.Permission => speaker.Say("quiz.paused.permission", ("channel", $"<#{quiz.ChannelId}>")),
        QuizPauseReason.Away => speaker.Say("quiz.paused.away"),
        _ => speaker.Say("quiz.paused.trouble"),
    };
}
