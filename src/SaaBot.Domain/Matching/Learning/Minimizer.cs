namespace SaaBot.Domain.Matching.Learning;

/// <summary>Finds the lowest point of a smooth function: limited-memory BFGS (Nocedal 1980) with a backtracking line search. Deterministic.</summary>
internal static class Minimizer
{
    private const int Memory = 8;
    private const double Decrease = 1e-4;

    /// <summary>Walks downhill.</summary>
    /// <param name="start">Where to begin; the lowest point found is left there.</param>
    /// <param name="function">The value at a point; fills the slope.</param>
    /// <param name="steps">The most steps.</param>
    /// <returns>The value reached.</returns>
    public static double Minimize(double[] start, Func<double[], double[], double> function, int steps)
    {
        int size = start.Length;
        double[] slope = new double[size];
        double value = function(start, slope);
        List<(double[] Move, double[] Change, double Scale)> memory = [];
        double[] next = new double[size];
        double[] nextSlope = new double[size];
        for (int step = 0; step < steps; step++)
        {
            double[] direction = Direction(slope, memory);
            double descent = Dot(direction, slope);
            double length = step == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(slope, slope))) : 1;
            double reached;
            while (true)
            {
                for (int each = 0; each < size; each++)
                {
                    next[each] = start[each] + (length * direction[each]);
                }

                reached = function(next, nextSlope);
                if (reached <= value + (Decrease * length * descent) || length < 1e-10)
                {
                    break;
                }

                length /= 2;
            }

            double[] move = new double[size];
            double[] change = new double[size];
            for (int each = 0; each < size; each++)
            {
                move[each] = next[each] - start[each];
                change[each] = nextSlope[each] - slope[each];
            }

            double curvature = Dot(move, change);
            if (curvature > 1e-12)
            {
                if (memory.Count == Memory)
                {
                    memory.RemoveAt(0);
                }

                memory.Add((move, change, 1 / curvature));
            }

            bool settled = value - reached < 1e-7 * Math.Abs(value);
            next.CopyTo(start, 0);
            nextSlope.CopyTo(slope, 0);
            value = reached;
            if (settled)
            {
                break;
            }
        }

        return value;
    }

    private static double[] Direction(double[] slope, List<(double[] Move, double[] Change, double Scale)> memory)
    {
        double[] direction = [.. slope];
        double[] factors = new double[memory.Count];
        for (int each = memory.Count - 1; each >= 0; each--)
        {
            factors[each] = memory[each].Scale * Dot(memory[each].Move, direction);
            Add(direction, memory[each].Change, -factors[each]);
        }

        if (memory.Count > 0)
        {
            (_, double[] change, double scale) = memory[^1];
            double factor = 1 / (scale * Dot(change, change));
            for (int each = 0; each < direction.Length; each++)
            {
                direction[each] *= factor;
            }
        }

        for (int each = 0; each < memory.Count; each++)
        {
            double factor = memory[each].Scale * Dot(memory[each].Change, direction);
            Add(direction, memory[each].Move, factors[each] - factor);
        }

        for (int each = 0; each < direction.Length; each++)
        {
            direction[each] = -direction[each];
        }

        return direction;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int each = 0; each < left.Length; each++)
        {
            sum += left[each] * right[each];
        }

        return sum;
    }

    private static void Add(double[] target, double[] other, double factor)
    {
        for (int each = 0; each < target.Length; each++)
        {
            target[each] += factor * other[each];
        }
    }
}
