using SaaBot.Content.Yaml;
using SaaBot.Domain.Diagrams;

namespace SaaBot.Content.Readers;

/// <summary>A diagram as read, with the places of what points to other files.</summary>
internal sealed record DiagramSource(Diagram Diagram, Placed<string> Pattern, Placed<string>? Variant);
