namespace SaaBot.Storage.Tests.Support;

/// <summary>An empty database of one kind, to be opened and opened again.</summary>
internal interface IStoreLab : IAsyncDisposable
{
    SettableTime Time { get; }

    Task<IStores> OpenAsync();
}
