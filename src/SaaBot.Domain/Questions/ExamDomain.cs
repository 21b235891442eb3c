namespace SaaBot.Domain.Questions;

/// <summary>The four content domains of the SAA-C03 exam.</summary>
public enum ExamDomain
{
    /// <summary>Design Secure Architectures.</summary>
    Secure,

    /// <summary>Design Resilient Architectures.</summary>
    Resilient,

    /// <summary>Design High-Performing Architectures.</summary>
    Performance,

    /// <summary>Design Cost-Optimized Architectures.</summary>
    Cost,
}
