namespace SaaBot.Tests.Questions;

/// <summary>How far chance alone reaches.</summary>
internal static class Binomial
{
    /// <summary>The probability of at least so many successes, exactly.</summary>
    public static double AtLeast(int successes, int trials, double chance)
    {
        // The terms are built one from the next, from the most to the fewest successes, which keeps them in range.
        double term = Math.Pow(chance, trials);
        double sum = 0;
        for (int k = trials; k >= successes; k--)
        {
            sum += term;
            term *= k / (trials - k + 1.0) * ((1 - chance) / chance);
        }

        return sum;
    }
}
