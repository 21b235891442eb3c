using SaaBot.Domain.Matching.Lexicons;
using SaaBot.Domain.Matching.Models;

namespace SaaBot.Domain.Matching.Learning;

/// <summary>Fits how scores become probabilities, on texts that the weights were not learnt from.</summary>
/// <param name="classes">The classes, "none" last.</param>
internal sealed class Calibrator(string[] classes)
{
    /// <summary>Finds the sharpness and the shift of "none" under which the right classes are most probable.</summary>
    public Calibration Fit(IReadOnlyList<(double[] Scores, LabelledExample Example)> seen)
    {
        double none = seen.Count(each => each.Example.Acceptable.Count == 0);

        // Both kinds count alike, so that the shift does not depend on how many examples belong to none.
        double noneWeight = none == 0 ? 0 : Math.Min(4, (seen.Count - none) / none / 4);
        Calibration best = Calibration.Default;
        double least = double.MaxValue;
        for (float sharpness = 0.3f; sharpness <= 2.5f; sharpness += 0.05f)
        {
            for (float shift = -3f; shift <= 3f; shift += 0.1f)
            {
                double loss = 0;
                foreach ((double[] scores, LabelledExample example) in seen)
                {
                    loss -= (example.Acceptable.Count == 0 ? noneWeight : 1) * Math.Log(Right(scores, example, sharpness, shift));
                }

                if (loss < least)
                {
                    least = loss;
                    best = best with { Sharpness = MathF.Round(sharpness, 2), NoneShift = MathF.Round(shift, 1) };
                }
            }
        }

        return best;
    }

    private double Right(double[] scores, LabelledExample example, float sharpness, float shift)
    {
        Span<double> all = stackalloc double[scores.Length];
        for (int column = 0; column < scores.Length; column++)
        {
            all[column] = scores[column] * sharpness;
        }

        all[^1] += shift;
        LogisticRegression.Softmax(all);
        double right = 1e-12;
        for (int column = 0; column < classes.Length; column++)
        {
            if (example.Acceptable.Count == 0 ? classes[column] == Lexicon.None : example.Acceptable.Contains(classes[column]))
            {
                right += all[column];
            }
        }

        return right;
    }
}
