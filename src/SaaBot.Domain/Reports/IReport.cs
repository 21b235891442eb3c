namespace SaaBot.Domain.Reports;

/// <summary>Something that a person sent to the maintainers.</summary>
/// <typeparam name="TSelf">The kind of report.</typeparam>
public interface IReport<in TSelf>
{
    /// <summary>Who sent it; it goes when everything that is kept about that person goes.</summary>
    ulong UserId { get; }

    /// <summary>Whether another report of the same person is about the same, so that the later one takes its place.</summary>
    /// <param name="other">The other report.</param>
    bool IsAboutTheSame(TSelf other);
}
