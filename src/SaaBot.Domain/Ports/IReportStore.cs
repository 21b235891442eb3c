using SaaBot.Domain.Matching.Reports;

namespace SaaBot.Domain.Ports;

/// <summary>Keeps what people say the matching engine got wrong. Every method throws <see cref="StoreUnavailableException"/> when it cannot be read or written.</summary>
public interface IReportStore
{
    /// <summary>Keeps a report. The same person, text and right pattern again changes nothing.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Whether it is kept: false when the person has <see cref="WrongAnswerReport.MostOfOne"/> already.</returns>
    Task<bool> AddAsync(WrongAnswerReport report, CancellationToken stop);

    /// <summary>Every report, the oldest first.</summary>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<WrongAnswerReport>> ListAsync(CancellationToken stop);

    /// <summary>Deletes all reports of a person.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>How many there were.</returns>
    Task<int> DeleteAsync(ulong userId, CancellationToken stop);
}
