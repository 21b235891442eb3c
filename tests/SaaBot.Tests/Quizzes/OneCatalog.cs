using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;

namespace SaaBot.Tests.Quizzes;

/// <summary>A catalog that stays as it is.</summary>
internal sealed class OneCatalog(Catalog catalog) : ICatalogSource
{
    public event Action<Catalog>? Changed
    {
        add { }
        remove { }
    }

    public Catalog Current => catalog;
}
