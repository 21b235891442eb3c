namespace SaaBot.Bot.Replies;

/// <summary>A new message.</summary>
/// <param name="Reply">What it shows.</param>
/// <param name="Private">Whether only the person who asked sees it.</param>
public sealed record MessageAnswer(Reply Reply, bool Private) : Answer;
