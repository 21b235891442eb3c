namespace SaaBot.Domain.Diagrams;

/// <summary>What a sequence of steps tells.</summary>
public enum FlowKind
{
    /// <summary>The ordinary way of a request or of data.</summary>
    Flow,

    /// <summary>What happens when a part fails.</summary>
    Failover,

    /// <summary>How service is restored after a disaster.</summary>
    Recovery,

    /// <summary>A worked example.</summary>
    UseCase,
}
