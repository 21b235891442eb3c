using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Layout;

/// <summary>Says which links may share a piece of their way without the picture telling anything untrue.</summary>
internal static class TrunkRule
{
    /// <summary>
    /// What leaves one box in one style may fork from one trunk. What reaches one box may join into one trunk only when neither box it
    /// leaves has other links of that style: otherwise a reader would follow the trunk to places that are not meant. Links with different
    /// words need ways of their own for these.
    /// </summary>
    /// <param name="one">One link.</param>
    /// <param name="oneAlone">Whether it is the only one of its style that leaves its box.</param>
    /// <param name="other">The other link.</param>
    /// <param name="otherAlone">The same for the other.</param>
    public static bool MayShare(DiagramLink one, bool oneAlone, DiagramLink other, bool otherAlone)
    {
        if (one.Style != other.Style || one.Both || other.Both || (one.Label is not null && other.Label is not null && one.Label != other.Label))
        {
            return false;
        }

        return one.From == other.From ? one.To != other.To : one.To == other.To && oneAlone && otherAlone;
    }
}
