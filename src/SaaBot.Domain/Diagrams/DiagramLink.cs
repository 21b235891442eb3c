using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Diagrams;

/// <summary>An arrow between two boxes.</summary>
/// <param name="Id">Unique inside the diagram; <c>from-to</c> when the author gives none.</param>
/// <param name="From">The id of the box it leaves.</param>
/// <param name="To">The id of the box it reaches.</param>
/// <param name="Style">What it carries.</param>
/// <param name="Label">The words beside it, when there are any.</param>
/// <param name="Both">Whether it points both ways.</param>
public sealed record DiagramLink(
    string Id,
    string From,
    string To,
    LinkStyle Style,
    LocalizedText? Label,
    bool Both);
