namespace SaaBot.Domain.Matching.Scanning;

/// <summary>A phrase that was found.</summary>
/// <param name="Phrase">Its number in the automaton.</param>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
internal readonly record struct Hit(int Phrase, int First, int Last);
