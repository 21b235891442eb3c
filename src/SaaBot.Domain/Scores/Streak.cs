using SaaBot.Domain.Daily;

namespace SaaBot.Domain.Scores;

/// <summary>
/// How many daily posts in a row a person answered before the answer was made public. It goes by posts, not by the clock, so that time zones, skipped days and the bot's own
/// outages break nothing. One missed post in seven is forgiven.
/// </summary>
/// <param name="Current">The posts answered in the row that still goes on.</param>
/// <param name="Longest">The longest row ever.</param>
/// <param name="IsForgiven">Whether the row goes on although a post of the last seven was missed.</param>
public sealed record Streak(int Current, int Longest, bool IsForgiven)
{
    /// <summary>How many posts a forgiven one must be apart from the next.</summary>
    public const int ForgivenEvery = 7;

    /// <summary>Works it out.</summary>
    /// <param name="posts">The server's posts, oldest first; days without a post do not matter.</param>
    /// <param name="answered">The sources of the person's answers to daily posts, <see cref="DailyPost.SourceId"/>.</param>
    public static Streak Of(IEnumerable<DailyPost> posts, IReadOnlySet<string> answered)
    {
        int current = 0;
        int longest = 0;
        int sinceForgiven = ForgivenEvery;
        foreach (DailyPost post in posts.Where(post => post.State is DailyPostState.Sent or DailyPostState.Revealed))
        {
            if (answered.Contains(post.SourceId))
            {
                current++;
                sinceForgiven++;
            }
            else if (post.State == DailyPostState.Sent)
            {
                // It can still be answered.
                continue;
            }
            else if (current > 0 && sinceForgiven >= ForgivenEvery)
            {
                sinceForgiven = 0;
            }
            else
            {
                current = 0;
                sinceForgiven = ForgivenEvery;
            }

            longest = Math.Max(longest, current);
        }

        return new Streak(current, longest, current > 0 && sinceForgiven < ForgivenEvery);
    }
}
