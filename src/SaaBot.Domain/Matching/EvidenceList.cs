using System.Collections;

namespace SaaBot.Domain.Matching;

/// <summary>
/// The evidence of a report, kept in few bytes: a stem of an exam question has hundreds of stretches, and of most a person is never told.
/// </summary>
/// <param name="text">The scenario.</param>
/// <param name="spans">Where the evidence is and what it speaks for.</param>
/// <param name="names">What the numbers in the spans stand for.</param>
internal sealed class EvidenceList(string text, EvidenceSpan[] spans, EvidenceNames names) : IReadOnlyList<Evidence>
{
    /// <inheritdoc/>
    public int Count => spans.Length;

    /// <inheritdoc/>
    public Evidence this[int index]
    {
        get
        {
            EvidenceSpan span = spans[index];
            return new Evidence(text, span.Start, span.Length, names.Patterns[span.Column], span.Variant < 0 ? null : names.Variants[span.Variant], span.Weight);
        }
    }

    /// <summary>What a piece of evidence adds to its pattern's score.</summary>
    public double WeightOf(int index) => spans[index].Weight;

    /// <inheritdoc/>
    public IEnumerator<Evidence> GetEnumerator()
    {
        for (int index = 0; index < spans.Length; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
