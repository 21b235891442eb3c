using SaaBot.Domain.Reports;

namespace SaaBot.Domain.Ports;

/// <summary>Keeps what people report to the maintainers. Every method throws <see cref="StoreUnavailableException"/> when it cannot be read or written.</summary>
/// <typeparam name="TReport">The kind of report.</typeparam>
public interface IReportStore<TReport>
    where TReport : IReport<TReport>
{
    /// <summary>Keeps a report, in place of the person's earlier one about the same.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Whether it is kept: false when the person has <see cref="ReportRules.MostOfOne"/> already.</returns>
    Task<bool> AddAsync(TReport report, CancellationToken stop);

    /// <summary>Every report, the oldest first.</summary>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<TReport>> ListAsync(CancellationToken stop);

    /// <summary>Deletes all reports of a person.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>How many there were.</returns>
    Task<int> DeleteAsync(ulong userId, CancellationToken stop);
}
