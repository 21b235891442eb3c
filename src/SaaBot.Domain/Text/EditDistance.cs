namespace SaaBot.Domain.Text;

/// <summary>How many slips of the pen lie between two words.</summary>
public static class EditDistance
{
    /// <summary>
    /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours count one each
    /// (Damerau 1964, with each stretch edited once).
    /// </summary>
    /// <param name="first">One word.</param>
    /// <param name="second">The other word.</param>
    /// <returns>0 for equal words, at most the longer one's length.</returns>
    public static int Between(string first, string second)
    {
        int[] beforeLast = new int[second.Length + 1];
        int[] last = new int[second.Length + 1];
        int[] current = new int[second.Length + 1];
        for (int column = 0; column <= second.Length; column++)
        {
            last[column] = column;
        }

        for (int row = 1; row <= first.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= second.Length; column++)
            {
                int cost = first[row - 1] == second[column - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(current[column - 1] + 1, last[column] + 1), last[column - 1] + cost);
                bool swapped = row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1];
                current[column] = swapped ? Math.Min(best, beforeLast[column - 2] + 1) : best;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[second.Length];
    }
}
