using System.Collections.Concurrent;
using SaaBot.Content.Readers;

namespace SaaBot.Content;

/// <summary>What has been read so far, before the checks between files. Files may be read side by side.</summary>
internal sealed class ContentDraft
{
    public ConcurrentBag<PatternSource> Patterns { get; } = [];

    public ConcurrentBag<DiagramSource> Diagrams { get; } = [];

    public ConcurrentBag<ComparisonSource> Comparisons { get; } = [];

    public ConcurrentBag<QuestionSource> Questions { get; } = [];

    public ConcurrentBag<PhraseSource> Phrases { get; } = [];

    public ConcurrentBag<GuideSource> Guides { get; } = [];

    public ConcurrentBag<LexiconSource> Lexicons { get; } = [];
}
