namespace SaaBot.Bot.Replies;

/// <summary>A change of the message whose component was used.</summary>
/// <param name="Reply">What the message shows from now on.</param>
public sealed record UpdateAnswer(Reply Reply) : Answer;
