namespace SaaBot.Bot.Commands.Privacy;

/// <summary>What a person found wrong with a question, in the file that <c>/privacy export</c> gives.</summary>
/// <param name="At">When.</param>
/// <param name="Question">The question.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Text">In their own words.</param>
internal sealed record ExportQuestionReport(DateTimeOffset At, string Question, string Fault, string Text);
