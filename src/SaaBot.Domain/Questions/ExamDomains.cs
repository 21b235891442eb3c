namespace SaaBot.Domain.Questions;

/// <summary>What the exam guide says of its domains.</summary>
public static class ExamDomains
{
    /// <summary>Every domain, in the exam guide's order.</summary>
    public static IReadOnlyList<ExamDomain> All { get; } = Enum.GetValues<ExamDomain>();

    /// <summary>
    /// The share of the scored content, in percent; the four come to 100. Source: AWS Certified Solutions Architect - Associate
    /// (SAA-C03) exam guide, "Content outline".
    /// </summary>
    /// <param name="domain">A domain.</param>
    public static int Weight(this ExamDomain domain) => domain switch
    {
        ExamDomain.Secure => 30,
        ExamDomain.Resilient => 26,
        ExamDomain.Performance => 24,
        _ => 20,
    };
}
