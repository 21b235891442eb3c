namespace SaaBot.Domain.Questions;

/// <summary>
/// The order in which a session shows the options of a question: the same for everyone in the session, another from session to
/// session, so that nobody learns "the third one". Worked out from the question and the seed; only the seed needs keeping.
/// </summary>
public sealed class OptionOrder
{
    private readonly int[] _authored;

    private OptionOrder(int[] authored) => _authored = authored;

    /// <summary>For each place from the top, the index of the option in <see cref="Question.Options"/>.</summary>
    public IReadOnlyList<int> Authored => _authored;

    /// <summary>The order for a question in a session.</summary>
    /// <param name="question">The question.</param>
    /// <param name="seed">The session's seed.</param>
    public static OptionOrder Of(Question question, long seed) => Of(question.Id, question.Options.Count, seed);

    /// <summary>The order for a question of which only the id and the number of options are known.</summary>
    /// <param name="questionId">The question's id.</param>
    /// <param name="options">How many options it has.</param>
    /// <param name="seed">The session's seed.</param>
    public static OptionOrder Of(string questionId, int options, long seed)
    {
        // Fisher-Yates: every order is as likely as another.
        SplitMix64 random = new(SplitMix64.Seed(seed, questionId));
        int[] order = [.. Enumerable.Range(0, options)];
        for (int last = options - 1; last > 0; last--)
        {
            int other = random.Below(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return new OptionOrder(order);
    }

    /// <summary>The order of the file, unshuffled.</summary>
    /// <param name="options">How many options there are.</param>
    public static OptionOrder AsWritten(int options) => new([.. Enumerable.Range(0, options)]);

    /// <summary>The place, from 0, at which an option is shown.</summary>
    /// <param name="authored">The option's index in <see cref="Question.Options"/>.</param>
    public int PlaceOf(int authored) => Array.IndexOf(_authored, authored);

    /// <summary>The options of a question as shown.</summary>
    /// <param name="question">A question with as many options as this order.</param>
    public IReadOnlyList<QuestionOption> Apply(Question question) => [.. _authored.Select(index => question.Options[index])];
}
