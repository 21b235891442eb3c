using System.Text.Json;
using SaaBot.Domain.Matching.Reports;
using SaaBot.Domain.Ports;

namespace SaaBot.Storage.Files;

/// <summary>Reports as JSON Lines in one file of the data folder: few, read by people, and easy to carry into the training examples. For one process at a time.</summary>
/// <param name="folder">The data folder; made when something is first kept.</param>
public sealed class ReportFile(string folder) : IReportStore, IDisposable
{
    private const string Name = "reports.jsonl";

    private readonly SemaphoreSlim _gate = new(1);
    private readonly string _path = Path.Combine(folder, Name);

    /// <inheritdoc/>
    public Task<bool> AddAsync(WrongAnswerReport report, CancellationToken stop) => AloneAsync(
        async () =>
        {
            List<WrongAnswerReport> all = await ReadAsync(stop).ConfigureAwait(false);
            List<WrongAnswerReport> own = [.. all.Where(each => each.UserId == report.UserId)];
            if (own.Exists(each => each.Text == report.Text && each.Right == report.Right))
            {
                return true;
            }

            if (own.Count >= WrongAnswerReport.MostOfOne)
            {
                return false;
            }

            await WriteAsync([.. all, report], stop).ConfigureAwait(false);
            return true;
        },
        stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<WrongAnswerReport>> ListAsync(CancellationToken stop) =>
        AloneAsync<IReadOnlyList<WrongAnswerReport>>(async () => await ReadAsync(stop).ConfigureAwait(false), stop);

    /// <inheritdoc/>
    public Task<int> DeleteAsync(ulong userId, CancellationToken stop) => AloneAsync(
        async () =>
        {
            List<WrongAnswerReport> all = await ReadAsync(stop).ConfigureAwait(false);
            List<WrongAnswerReport> left = [.. all.Where(each => each.UserId != userId)];
            if (left.Count < all.Count)
            {
                await WriteAsync(left, stop).ConfigureAwait(false);
            }

            return all.Count - left.Count;
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

    private async Task<List<WrongAnswerReport>> ReadAsync(CancellationToken stop)
    {
        if (!File.Exists(_path))
        {
            return [];
        }

        string[] lines = await File.ReadAllLinesAsync(_path, stop).ConfigureAwait(false);
        return [.. lines.Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize(line, ReportJson.Default.WrongAnswerReport)!)];
    }

    private async Task WriteAsync(IEnumerable<WrongAnswerReport> reports, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);

        // Written beside and moved over: a crash in between leaves the old file whole.
        string fresh = _path + ".new";
        await File.WriteAllLinesAsync(fresh, reports.Select(report => JsonSerializer.Serialize(report, ReportJson.Default.WrongAnswerReport)), stop).ConfigureAwait(false);
        File.Move(fresh, _path, overwrite: true);
    }
}
