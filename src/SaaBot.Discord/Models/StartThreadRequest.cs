namespace SaaBot.Discord.Models;

/// <summary>Starts a thread under a message (Discord documentation: Channel, "Start Thread from Message").</summary>
/// <param name="Name">1 to 100 characters.</param>
public sealed record StartThreadRequest(string Name);
