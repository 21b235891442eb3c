using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;

namespace SaaBot.Storage.Files;

/// <summary>Reports as JSON Lines in one file of the data folder: few, read by people, and easy to carry on. For one process at a time.</summary>
/// <typeparam name="TReport">The kind of report.</typeparam>
/// <param name="folder">The data folder; made when something is first kept.</param>
/// <param name="name">The file's name.</param>
/// <param name="json">How a report is written.</param>
public sealed class ReportFile<TReport>(string folder, string name, JsonTypeInfo<TReport> json) : IReportStore<TReport>, IDisposable
    where TReport : IReport<TReport>
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly string _path = Path.Combine(folder, name);

    /// <inheritdoc/>
    public Task<bool> AddAsync(TReport report, CancellationToken stop) => AloneAsync(
        async () =>
        {
            List<TReport> others = await ReadAsync(stop).ConfigureAwait(false);
            others.RemoveAll(report.IsAboutTheSame);
            if (others.Count(each => each.UserId == report.UserId) >= ReportRules.MostOfOne)
            {
                return false;
            }

            await WriteAsync([.. others, report], stop).ConfigureAwait(false);
            return true;
        },
        stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TReport>> ListAsync(CancellationToken stop) =>
        AloneAsync<IReadOnlyList<TReport>>(async () => await ReadAsync(stop).ConfigureAwait(false), stop);

    /// <inheritdoc/>
    public Task<int> DeleteAsync(ulong userId, CancellationToken stop) => AloneAsync(
        async () =>
        {
            List<TReport> left = await ReadAsync(stop).ConfigureAwait(false);
            int deleted = left.RemoveAll(each => each.UserId == userId);
            if (deleted > 0)
            {
                await WriteAsync(left, stop).ConfigureAwait(false);
            }

            return deleted;
        },
        stop);

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task<T> AloneAsync<T>(Func<Task<T>> step, CancellationToken stop)
    {
        await _gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return await step().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StoreUnavailableException($"{_path} cannot be used.", failure);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<List<TReport>> ReadAsync(CancellationToken stop)
    {
        if (!File.Exists(_path))
        {
            return [];
        }

        string[] lines = await File.ReadAllLinesAsync(_path, stop).ConfigureAwait(false);
        return [.. lines.Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize(line, json)!)];
    }

    private async Task WriteAsync(IEnumerable<TReport> reports, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);

        // Written beside and moved over: a crash in between leaves the old file whole.
        string fresh = _path + ".new";
        await File.WriteAllLinesAsync(fresh, reports.Select(report => JsonSerializer.Serialize(report, json)), stop).ConfigureAwait(false);
        File.Move(fresh, _path, overwrite: true);
    }
}
