using SaaBot.Content.Yaml;
using SaaBot.Domain.Guides;

namespace SaaBot.Content.Readers;

/// <summary>The guide as read, with the places of what points to other files.</summary>
internal sealed record GuideSource(Guide Guide, Placed<string> Example, Spot List, IReadOnlyList<Placed<string>> Lines);
