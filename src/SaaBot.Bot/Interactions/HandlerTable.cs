using SaaBot.Bot.Components;

namespace SaaBot.Bot.Interactions;

/// <summary>Who answers what, checked once at the start.</summary>
public sealed class HandlerTable
{
    private readonly Dictionary<string, ICommand> _commands;
    private readonly Dictionary<string, IComponentRoute> _routes;

    /// <summary>A table of handlers.</summary>
    /// <param name="commands">Every command.</param>
    /// <param name="routes">Every route of components and modals.</param>
    /// <exception cref="ArgumentException">Two handlers share a name: a bug, found at the start.</exception>
    public HandlerTable(IEnumerable<ICommand> commands, IEnumerable<IComponentRoute> routes)
    {
        _commands = commands.ToDictionary(command => command.Name, StringComparer.Ordinal);
        _routes = routes.ToDictionary(route => route.Name, StringComparer.Ordinal);
    }

    /// <summary>Every command.</summary>
    public IEnumerable<ICommand> Commands => _commands.Values;

    /// <summary>The command with a name, or null.</summary>
    /// <param name="name">The name that Discord sent.</param>
    public ICommand? Command(string? name) => name is null ? null : _commands.GetValueOrDefault(name);

    /// <summary>The route of a custom id, or null when there is none or it is of another version.</summary>
    /// <param name="id">The custom id.</param>
    public IComponentRoute? Route(CustomId id) =>
        _routes.GetValueOrDefault(id.Name) is { } route && route.Version == id.Version ? route : null;
}
