using SaaBot.Domain.Text;

namespace SaaBot.Domain.Lookup;

/// <summary>Finds things by what people type: exact names, beginnings, words inside, and slips of the pen.</summary>
/// <typeparam name="T">What is found.</typeparam>
public sealed class NameIndex<T>
    where T : class
{
    private const int Unlike = 1000;

    // A longer text is a sentence, not a slip of a name; measuring it would cost its square.
    private const int LongestSlip = 64;

    private readonly List<(string Name, int Rank, int Order, T Item)> _names = [];
    private int _order;

    /// <summary>Adds a thing under its names. Things added first win ties.</summary>
    /// <param name="item">What is found.</param>
    /// <param name="names">Its own names, best first.</param>
    /// <param name="related">Words that lead to it but are not its name, such as services; they rank below names.</param>
    public void Add(T item, IEnumerable<string> names, IEnumerable<string> related)
    {
        int order = _order++;
        Add(names, 0);
        Add(related, 1);

        void Add(IEnumerable<string> texts, int rank)
        {
            foreach (string folded in texts.Select(FoldedText.Fold).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal))
            {
                _names.Add((folded, rank, order, item));
            }
        }
    }

    /// <summary>The one thing whose name this is, or null. A slip or two is forgiven in longer words when it leaves no doubt.</summary>
    /// <param name="typed">What was typed.</param>
    public T? Find(string typed)
    {
        string folded = FoldedText.Fold(typed);
        if (folded.Length == 0)
        {
            return null;
        }

        List<(string Name, int Rank, int Order, T Item)> exact = [.. _names.Where(entry => entry.Name == folded)];
        if (exact.Count > 0)
        {
            return Only(exact.Where(entry => entry.Rank == exact.Min(other => other.Rank)).Select(entry => entry.Item));
        }

        int allowed = SlipsAllowed(folded.Length);
        List<(int Slips, T Item)> close =
        [
            .. _names
                .Where(entry => entry.Rank == 0 && Math.Abs(entry.Name.Length - folded.Length) <= allowed)
                .Select(entry => (Slips: EditDistance.Between(entry.Name, folded), entry.Item))
                .Where(found => found.Slips <= allowed),
        ];
        return close.Count == 0 ? null : Only(close.Where(found => found.Slips == close.Min(other => other.Slips)).Select(found => found.Item));
    }

    /// <summary>The one thing that has exactly this for its own name, or null; a name of several things names none of them.</summary>
    /// <param name="typed">What was typed.</param>
    public T? Exact(string typed)
    {
        string folded = FoldedText.Fold(typed);
        return Only(_names.Where(entry => entry.Rank == 0 && entry.Name == folded).Select(entry => entry.Item));
    }

    /// <summary>The things that a half-typed name may mean, best first; all of them, in their own order, while nothing is typed.</summary>
    /// <param name="typed">What was typed so far.</param>
    /// <param name="most">How many to return at the most.</param>
    public IReadOnlyList<T> Suggest(string typed, int most)
    {
        string folded = FoldedText.Fold(typed);
        return
        [
            .. _names
                .Select(entry => (Score: folded.Length == 0 ? 0 : Score(entry.Name, folded) + (entry.Rank * 4), entry.Order, entry.Item))
                .Where(found => found.Score < Unlike)
                .GroupBy(found => found.Order)
                .Select(group => group.MinBy(found => found.Score))
                .OrderBy(found => found.Score)
                .ThenBy(found => found.Order)
                .Take(most)
                .Select(found => found.Item),
        ];
    }

    /// <summary>The nearest things to a name that is none of them; never empty while the index holds anything.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="most">How many to return at the most.</param>
    public IReadOnlyList<T> Nearest(string typed, int most)
    {
        string folded = FoldedText.Fold(typed);
        return
        [
            .. _names
                .Select(entry => (Score: Math.Min(Score(entry.Name, folded), Unlike) + entry.Rank, Slips: Distance(entry.Name, folded), entry.Order, entry.Item))
                .GroupBy(found => found.Order)
                .Select(group => group.OrderBy(found => found.Score).ThenBy(found => found.Slips).First())
                .OrderBy(found => found.Score)
                .ThenBy(found => found.Slips)
                .ThenBy(found => found.Order)
                .Take(most)
                .Select(found => found.Item),
        ];
    }

    private static double Distance(string name, string typed) =>
        typed.Length > LongestSlip ? 1 : (double)EditDistance.Between(name, typed) / Math.Max(name.Length, typed.Length);

    private static int SlipsAllowed(int length) => length switch { < 4 => 0, < 8 => 1, _ => 2 };

    private static T? Only(IEnumerable<T> items)
    {
        List<T> distinct = [.. items.Distinct()];
        return distinct.Count == 1 ? distinct[0] : null;
    }

    private static int Score(string name, string typed)
    {
        if (typed.Length == 0)
        {
            return Unlike;
        }

        if (name == typed)
        {
            return 0;
        }

        if (name.StartsWith(typed, StringComparison.Ordinal))
        {
            return 1;
        }

        if (name.Contains(' ' + typed, StringComparison.Ordinal))
        {
            return 2;
        }

        string[] words = typed.Split(' ');
        string[] nameWords = name.Split(' ');
        if (words.Length > 1 && words.All(word => nameWords.Any(other => other.StartsWith(word, StringComparison.Ordinal))))
        {
            return 3;
        }

        if (typed.Length >= 3 && typed.Length <= LongestSlip)
        {
            int slips = words.Max(word => nameWords.Min(other => SlipsToBeginning(other, word)));
            return slips <= 2 ? 10 + slips : Unlike;
        }

        return Unlike;
    }

    private static int SlipsToBeginning(string word, string typed)
    {
        int allowed = SlipsAllowed(typed.Length);
        int slips = EditDistance.Between(word.Length > typed.Length ? word[..typed.Length] : word, typed);
        return slips <= allowed ? slips : Unlike;
    }
}
