namespace SaaBot.Domain.Questions;

/// <summary>
/// Chooses what a server is asked next, like drawing from a shuffled bag: no question twice until 80 % of the pool was used, and never
/// within 30 days. Where the pool is too small for that, the question asked longest ago comes again and the choice says so.
/// Questions that were never asked come first. The same arguments give the same choice.
/// </summary>
public static class QuestionChooser
{
    /// <summary>The least time between two askings of the same question in a server.</summary>
    public static readonly TimeSpan LeastGap = TimeSpan.FromDays(30);

    /// <summary>The part of the pool, in percent, that is used before a question comes again.</summary>
    public const int UsedFirst = 80;

    /// <summary>Chooses one question.</summary>
    /// <param name="pool">The questions to choose from, in any order.</param>
    /// <param name="asked">
    /// When each question was last asked here, by id. Ids that are not in the pool, such as those of retired questions, do not matter.
    /// </param>
    /// <param name="now">The present instant.</param>
    /// <param name="seed">Decides among equals; a new one for each choice.</param>
    public static QuestionChoice Choose(
        IReadOnlyCollection<Question> pool,
        IReadOnlyDictionary<string, DateTimeOffset> asked,
        DateTimeOffset now,
        long seed)
    {
        Question[] all = [.. pool.OrderBy(question => question.Id, StringComparer.Ordinal)];
        if (all.Length == 0)
        {
            return QuestionChoice.None;
        }

        Question[] fresh = [.. all.Where(question => !asked.ContainsKey(question.Id))];
        Question[] latestFirst =
        [
            .. all
                .Where(question => asked.ContainsKey(question.Id))
                .OrderByDescending(question => asked[question.Id])
                .ThenBy(question => question.Id, StringComparer.Ordinal),
        ];

        // From here on in the order of their last asking, 80 % of the pool, the question itself among them, were asked since.
        int used = ((all.Length * UsedFirst) + 99) / 100;
        Question[] again = [.. latestFirst.Skip(used - 1).Where(question => now - asked[question.Id] >= LeastGap)];

        SplitMix64 random = new(SplitMix64.Seed(seed, ""));
        int ready = fresh.Length + again.Length;
        return (fresh.Length, again.Length) switch
        {
            ( > 0, _) => new QuestionChoice(ChoiceKind.New, fresh[random.Below(fresh.Length)], ready),
            (_, > 0) => new QuestionChoice(ChoiceKind.Again, again[random.Below(again.Length)], ready),
            _ => new QuestionChoice(ChoiceKind.Early, latestFirst[^1], ready),
        };
    }

    /// <summary>
    /// Chooses different questions for one session, such as a quiz: each by the rules of <see cref="Choose"/>, as if those
    /// before it were just asked.
    /// </summary>
    /// <param name="pool">The questions to choose from, in any order.</param>
    /// <param name="asked">When each question was last asked here, by id.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="seed">Decides among equals.</param>
    /// <param name="count">How many are wanted; fewer come when the pool is smaller.</param>
    public static IReadOnlyList<QuestionChoice> ChooseSeveral(
        IReadOnlyCollection<Question> pool,
        IReadOnlyDictionary<string, DateTimeOffset> asked,
        DateTimeOffset now,
        long seed,
        int count)
    {
        Dictionary<string, DateTimeOffset> since = new(asked, StringComparer.Ordinal);
        List<QuestionChoice> choices = [];
        while (choices.Count < Math.Min(count, pool.Count) && Choose(pool, since, now, unchecked(seed + choices.Count)) is { IsAny: true } choice)
        {
            choices.Add(choice);

            // Later than anything asked before, whatever the clock did meanwhile: the session does not meet it again.
            since[choice.Question.Id] = DateTimeOffset.MaxValue;
        }

        return choices;
    }
}
