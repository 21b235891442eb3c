using SaaBot.Domain.Catalogs;

namespace SaaBot.Domain.Ports;

/// <summary>Where the catalog comes from. Readers take <see cref="Current"/> once per request and keep it for that request.</summary>
public interface ICatalogSource
{
    /// <summary>The last good catalog.</summary>
    Catalog Current { get; }

    /// <summary>Raised after <see cref="Current"/> was replaced, on any thread.</summary>
    event Action<Catalog>? Changed;
}
