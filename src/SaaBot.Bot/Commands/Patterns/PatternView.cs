namespace SaaBot.Bot.Commands.Patterns;

/// <summary>The pages of a pattern's card. Their names, in lower case, stand in custom ids and in the command's choices.</summary>
public enum PatternView
{
    /// <summary>Summary, diagram, cues and exam tip.</summary>
    Overview,

    /// <summary>When to choose the pattern, when another, and every cue.</summary>
    When,

    /// <summary>The parts, what each is for and how it stays available.</summary>
    Components,

    /// <summary>The numbered steps told on the pattern's diagrams, one picture each.</summary>
    Flow,

    /// <summary>Features, figures and costs.</summary>
    Figures,

    /// <summary>What the pattern can be compared with.</summary>
    Compare,

    /// <summary>A diagram with its components masked, to name from memory.</summary>
    Recall,

    /// <summary>A diagram in words, for screen readers and narrow windows.</summary>
    Text,
}
