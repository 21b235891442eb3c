namespace SaaBot.Domain.Scores;

/// <summary>What a person has reached in a period. Only the first meeting with each question in that period counts.</summary>
/// <param name="Points">Right answers times difficulty times 100.</param>
/// <param name="Right">Right answers.</param>
/// <param name="Answered">All answers that count.</param>
/// <param name="Time">The time they took together.</param>
public readonly record struct Standing(int Points, int Right, int Answered, TimeSpan Time)
{
    private const int TimeBits = 28;
    private const int AccuracyBits = 10;
    private const long LongestTime = (1L << TimeBits) - 1;
    private const int MostPoints = (1 << 15) - 1;

    /// <summary>The share of right answers, 0 to 1.</summary>
    public double Accuracy => Answered == 0 ? 0 : (double)Right / Answered;

    /// <summary>
    /// The order of a board as one number, greater for better: points in hundreds (15 bits), then accuracy in thousandths (10 bits), then less time in tenths of a
    /// second (28 bits). Equal numbers share a rank. It has 53 bits, as many as a sorted set of Redis keeps exactly.
    /// </summary>
    public long Key =>
        ((long)Math.Clamp(Points / AnswerRecord.PointsPerDifficulty, 0, MostPoints) << (AccuracyBits + TimeBits))
        | ((Answered == 0 ? 0 : (long)Right * 1000 / Answered) << TimeBits)
        | (LongestTime - Math.Clamp(Time.Ticks / (TimeSpan.TicksPerSecond / 10), 0, LongestTime));

    /// <summary>The standing after one more answer.</summary>
    /// <param name="answer">An answer whose question was not met before in the period.</param>
    public Standing With(AnswerRecord answer) => new(Points + answer.Points, Right + (answer.IsRight ? 1 : 0), Answered + 1, Time + answer.Took);
}
