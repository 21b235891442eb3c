namespace SaaBot.Domain.Patterns;

/// <summary>The questions put to each pattern alike, so that any two of the ten can be laid side by side.</summary>
public enum FacetKind
{
    /// <summary>What the pattern is for.</summary>
    Goal,

    /// <summary>The words of a question that point to it.</summary>
    Signals,

    /// <summary>The services at its heart.</summary>
    Core,

    /// <summary>One AZ, several AZs, several Regions, or on premises too.</summary>
    Scope,

    /// <summary>What fails over to what.</summary>
    Availability,

    /// <summary>What grows with load.</summary>
    Scaling,

    /// <summary>Where the data lives and how it is copied.</summary>
    Data,

    /// <summary>What is paid for.</summary>
    Cost,

    /// <summary>What a team has to run.</summary>
    Operations,

    /// <summary>The wrong option that looks right.</summary>
    Trap,
}
