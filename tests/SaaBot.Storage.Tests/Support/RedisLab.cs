using SaaBot.Storage.Redis;

namespace SaaBot.Storage.Tests.Support;

/// <summary>A key prefix of its own on a server.</summary>
internal sealed class RedisLab(RedisFixture fixture) : IStoreLab
{
    private readonly string _prefix = fixture.NextPrefix();

    public SettableTime Time { get; } = new();

    public async Task<IStores> OpenAsync()
    {
        StoresOpening opening = await RedisStores.OpenAsync(fixture.Server.Connection, _prefix, Time);
        return opening.Stores ?? throw new InvalidOperationException(opening.Problem);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
