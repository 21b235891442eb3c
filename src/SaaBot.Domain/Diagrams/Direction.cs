namespace SaaBot.Domain.Diagrams;

/// <summary>How the children of a group are laid out.</summary>
public enum Direction
{
    /// <summary>Left to right.</summary>
    Row,

    /// <summary>Top to bottom.</summary>
    Column,
}
