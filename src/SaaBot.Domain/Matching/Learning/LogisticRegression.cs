namespace SaaBot.Domain.Matching.Learning;

/// <summary>
/// Multinomial logistic regression: the weights under which the right classes are most probable, held near their starting values by a penalty on the square
/// of the distance, so that what was seen little stays where the lexicon put it.
/// </summary>
internal sealed class LogisticRegression
{
    private readonly int _width;
    private readonly double[] _start;
    private readonly double[] _hold;

    /// <summary>A regression.</summary>
    /// <param name="width">How many classes there are; the last one is "none", the only one with a bias.</param>
    /// <param name="start">The starting values, row by row.</param>
    /// <param name="hold">How strongly each row is held near its start.</param>
    public LogisticRegression(int width, float[] start, double[] hold)
    {
        _width = width;
        _start = [.. start.Select(value => (double)value), 0];
        _hold = hold;
    }

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="steps">The most steps.</param>
    /// <returns>The weights, row by row, and after them the bias of the last class.</returns>
    public double[] Learn(IReadOnlyList<SparseExample> examples, int steps)
    {
        double[] weights = [.. _start];
        double[] scores = new double[_width];
        Minimizer.Minimize(
            weights,
            (at, slope) =>
            {
                double loss = 0;
                Array.Clear(slope);
                foreach (SparseExample example in examples)
                {
                    loss += One(example, at, slope, scores);
                }

                for (int index = 0; index < at.Length - 1; index++)
                {
                    double distance = at[index] - _start[index];
                    double hold = _hold[index / _width];
                    loss += 0.5 * hold * distance * distance;
                    slope[index] += hold * distance;
                }

                return loss;
            },
            steps);
        return weights;
    }

    /// <summary>What the classes score for an example.</summary>
    /// <param name="example">The example.</param>
    /// <param name="weights">The weights, row by row, and after them the bias of the last class.</param>
    /// <param name="scores">Filled: the score of each class.</param>
    public static void Score(SparseExample example, double[] weights, double[] scores)
    {
        Array.Clear(scores);
        for (int each = 0; each < example.Rows.Length; each++)
        {
            int offset = example.Rows[each] * scores.Length;
            float near = example.Near[each];
            for (int column = 0; column < scores.Length; column++)
            {
                scores[column] += near * weights[offset + column];
            }
        }

        for (int column = 0; column < scores.Length; column++)
        {
            scores[column] *= example.Scale;
        }

        scores[^1] += weights[^1];
    }

    /// <summary>Turns scores into probabilities, in place.</summary>
    public static void Softmax(Span<double> scores)
    {
        double highest = scores[0];
        foreach (double score in scores)
        {
            highest = Math.Max(highest, score);
        }

        double sum = 0;
        for (int each = 0; each < scores.Length; each++)
        {
            scores[each] = Math.Exp(scores[each] - highest);
            sum += scores[each];
        }

        for (int each = 0; each < scores.Length; each++)
        {
            scores[each] /= sum;
        }
    }

    private double One(SparseExample example, double[] at, double[] slope, double[] scores)
    {
        Score(example, at, scores);
        Softmax(scores);
        double right = 1e-300;
        foreach (int column in example.Right)
        {
            right += scores[column];
        }

        double loss = -example.Weight * Math.Log(right);
        foreach (int column in example.Right)
        {
            scores[column] -= scores[column] / right;
        }

        slope[^1] += example.Weight * scores[_width - 1];
        double factor = example.Weight * example.Scale;
        for (int each = 0; each < example.Rows.Length; each++)
        {
            int offset = example.Rows[each] * _width;
            double counted = factor * example.Near[each];
            for (int column = 0; column < _width; column++)
            {
                slope[offset + column] += counted * scores[column];
            }
        }

        return loss;
    }
}
