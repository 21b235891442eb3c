namespace SaaBot.Diagrams.Metrics;

/// <summary>The weights of Inter that the pictures use.</summary>
public enum FontWeight
{
    /// <summary>Weight 400.</summary>
    Regular,

    /// <summary>Weight 600.</summary>
    SemiBold,
}
