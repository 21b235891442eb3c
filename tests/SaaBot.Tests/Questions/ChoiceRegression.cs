namespace SaaBot.Tests.Questions;

/// <summary>
/// Learns to choose one of several options from their features: a conditional logit (McFadden 1974), fitted by plain gradient ascent with a small
/// penalty, so that the same questions always give the same weights.
/// </summary>
internal sealed class ChoiceRegression
{
    private const int Steps = 150;
    private const double Rate = 0.3;
    private const double Penalty = 2;

    private readonly double[] _weights;

    private ChoiceRegression(double[] weights) => _weights = weights;

    public static ChoiceRegression Fit(IReadOnlyList<(double[][] Options, int Right)> questions)
    {
        double[] weights = new double[questions[0].Options[0].Length];
        ChoiceRegression model = new(weights);
        for (int step = 0; step < Steps; step++)
        {
            double[] gradient = [.. weights.Select(weight => -Penalty * weight / questions.Count)];
            foreach ((double[][] options, int right) in questions)
            {
                double[] chances = model.Chances(options);
                for (int i = 0; i < options.Length; i++)
                {
                    double error = ((i == right ? 1 : 0) - chances[i]) / questions.Count;
                    for (int k = 0; k < gradient.Length; k++)
                    {
                        gradient[k] += error * options[i][k];
                    }
                }
            }

            for (int k = 0; k < weights.Length; k++)
            {
                weights[k] += Rate * gradient[k];
            }
        }

        return model;
    }

    /// <summary>The option that looks right.</summary>
    public int Choose(double[][] options)
    {
        double[] chances = Chances(options);
        return Array.IndexOf(chances, chances.Max());
    }

    private double[] Chances(double[][] options)
    {
        double[] scores = [.. options.Select(option => option.Zip(_weights, (value, weight) => value * weight).Sum())];
        double most = scores.Max();
        double[] powers = [.. scores.Select(score => Math.Exp(score - most))];
        double sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }
}
