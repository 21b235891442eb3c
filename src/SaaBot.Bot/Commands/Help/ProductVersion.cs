namespace SaaBot.Bot.Commands.Help;

/// <summary>The program's version, as the host knows it.</summary>
/// <param name="Text">Such as <c>0.1.0</c>.</param>
public sealed record ProductVersion(string Text);
