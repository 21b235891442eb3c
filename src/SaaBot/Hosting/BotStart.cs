namespace SaaBot.Hosting;

/// <summary>What starting the bot came to.</summary>
/// <param name="Host">The running bot, or null.</param>
/// <param name="Problems">What stopped the start, one sentence each.</param>
/// <param name="ExitCode">How the program is to end when the start was stopped.</param>
public sealed record BotStart(BotHost? Host, IReadOnlyList<string> Problems, int ExitCode);
