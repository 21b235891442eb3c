using System.Globalization;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Patterns;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>A step of a flow of one of a pattern's diagrams.</summary>
/// <param name="Diagram">The diagram.</param>
/// <param name="Flow">One of its flows.</param>
/// <param name="Step">The step's place, from 0.</param>
public sealed record FlowPlace(Diagram Diagram, DiagramFlow Flow, int Step)
{
    /// <summary>The flow, as it stands in a menu: <c>diagram.flow</c>.</summary>
    public string FlowId => $"{Diagram.Id}.{Flow.Id}";

    /// <summary>The place, as it stands in a custom id: <c>diagram.flow.step</c>.</summary>
    public string Detail => string.Create(CultureInfo.InvariantCulture, $"{FlowId}.{Step}");

    /// <summary>The beginning of every flow of a pattern, in the order of its diagrams.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="pattern">The pattern.</param>
    public static IReadOnlyList<FlowPlace> All(Catalog catalog, Pattern pattern) =>
        [.. catalog.DiagramsOf(pattern).SelectMany(diagram => diagram.Flows.Select(flow => new FlowPlace(diagram, flow, 0)))];

    /// <summary>Reads a place that anyone may have made up; an unknown flow or step is the first.</summary>
    /// <param name="flows">The pattern's flows, at least one.</param>
    /// <param name="detail">The place, as <see cref="Detail"/> or <see cref="FlowId"/>.</param>
    public static FlowPlace Read(IReadOnlyList<FlowPlace> flows, string detail)
    {
        string[] parts = detail.Split('.');
        FlowPlace flow = flows.FirstOrDefault(each => parts.Length >= 2 && each.Diagram.Id == parts[0] && each.Flow.Id == parts[1]) ?? flows[0];
        bool known = parts.Length == 3 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int step) && step < flow.Flow.Steps.Count;
        return known ? flow with { Step = int.Parse(parts[2], CultureInfo.InvariantCulture) } : flow;
    }
}
