namespace SaaBot.Domain.Matching.Models;

/// <summary>What a row of the model adds to the score of a class.</summary>
/// <param name="Column">The class.</param>
/// <param name="Value">How much; never 0.</param>
internal readonly record struct ClassWeight(int Column, float Value);
