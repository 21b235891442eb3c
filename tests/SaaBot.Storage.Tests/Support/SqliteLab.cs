using SaaBot.Storage.Sqlite;

namespace SaaBot.Storage.Tests.Support;

/// <summary>A database file in a folder of its own.</summary>
internal sealed class SqliteLab : IStoreLab
{
    public SettableTime Time { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("saabot-store").FullName;

    public string File => Path.Combine(Folder, SqliteStores.FileName);

    public async Task<IStores> OpenAsync()
    {
        StoresOpening opening = await SqliteStores.OpenAsync(Folder, Time, CancellationToken.None);
        return opening.Stores ?? throw new InvalidOperationException(opening.Problem);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
