namespace SaaBot.Domain.Scores;

/// <summary>How many of some answers were right.</summary>
/// <param name="Answered">All of them.</param>
/// <param name="Right">The right ones.</param>
public readonly record struct Tally(int Answered, int Right)
{
    /// <summary>The share of right answers, 0 to 1.</summary>
    public double Accuracy => Answered == 0 ? 0 : (double)Right / Answered;

    /// <summary>Both together.</summary>
    /// <param name="other">Other answers.</param>
    public Tally Plus(Tally other) => new(Answered + other.Answered, Right + other.Right);
}
