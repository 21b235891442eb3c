using SaaBot.Domain.Ports;

namespace SaaBot.Domain.Quizzes;

/// <summary>Makes steps that people ask for, against workers who make steps of their own at the same time.</summary>
/// <param name="store">Where quizzes are kept.</param>
public sealed class QuizKeeper(IQuizStore store)
{
    // Workers store a step every few seconds at most: a caller who loses this often meets a fault, not bad luck.
    private const int MostTries = 20;

    /// <summary>Makes a step, again and again until nobody else was faster.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="quizId">The quiz.</param>
    /// <param name="step">The step; null when it is not legal in a state.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>The quiz after the step and true, or as it is and false; null when it is unknown.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached, or others were always faster.</exception>
    public async Task<(Quiz Quiz, bool IsDone)?> ChangeAsync(ulong guildId, string quizId, Func<Quiz, Quiz?> step, CancellationToken stop)
    {
        for (int tries = 0; tries < MostTries; tries++)
        {
            if (await store.GetAsync(guildId, quizId, stop).ConfigureAwait(false) is not { } quiz)
            {
                return null;
            }

            if (step(quiz) is not { } next)
            {
                return (quiz, false);
            }

            if (await store.TrySaveAsync(next, stop).ConfigureAwait(false))
            {
                return (next, true);
            }
        }

        throw new StoreUnavailableException($"The quiz '{quizId}' was changed by others {MostTries} times in a row.");
    }
}
