namespace SaaBot.Bot.Commands.Privacy;

/// <summary>What a person sent with "This is wrong", in the file that <c>/privacy export</c> gives.</summary>
/// <param name="At">When.</param>
/// <param name="Text">The scenario.</param>
/// <param name="Given">The pattern that the bot gave, or none.</param>
/// <param name="Right">The pattern that they say is right, or none.</param>
internal sealed record ExportReport(DateTimeOffset At, string Text, string Given, string Right);
