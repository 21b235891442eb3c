namespace SaaBot.Domain.Matching.Models;

/// <summary>How scores become probabilities and a verdict; fitted on examples that the weights were not learnt from.</summary>
/// <param name="Sharpness">What scores are multiplied by before they become probabilities; below 1 when the weights are too sure of themselves.</param>
/// <param name="NoneShift">What is added to the score of "none of the patterns".</param>
/// <param name="LevelMargin">Two patterns whose probabilities differ by less are level, from 0 to 1.</param>
public sealed record Calibration(float Sharpness, float NoneShift, float LevelMargin)
{
    /// <summary>Before anything is fitted.</summary>
    public static Calibration Default { get; } = new(1, 0, 0.02f);
}
