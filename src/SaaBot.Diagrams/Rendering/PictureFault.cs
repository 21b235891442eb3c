namespace SaaBot.Diagrams.Rendering;

/// <summary>What is wrong with a picture that should be there.</summary>
/// <param name="Picture">Which one: <c>diagrams/classic-3-tier/plain (en)</c>.</param>
/// <param name="Reason">What is wrong, as a sentence.</param>
public sealed record PictureFault(string Picture, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Picture}: {Reason}";
}
