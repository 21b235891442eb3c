using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;

namespace SaaBot.Tests.Daily.Support;

/// <summary>A catalog that changes when a test says so.</summary>
internal sealed class FixedCatalog(Catalog catalog) : ICatalogSource
{
    public event Action<Catalog>? Changed;

    public Catalog Current { get; private set; } = catalog;

    public void Replace(Catalog other)
    {
        Current = other;
        Changed?.Invoke(other);
    }
}
