namespace SaaBot.Domain.Matching.Scanning;

/// <summary>What a phrase is looked for.</summary>
/// <param name="FirstConcept">Where the concepts that it is a wording of begin in the list of all.</param>
/// <param name="ConceptCount">How many they are.</param>
/// <param name="Stretch">The learnt stretch that it is, or -1.</param>
/// <param name="Marks">What it marks.</param>
internal readonly record struct PhraseUse(int FirstConcept, int ConceptCount, int Stretch, Marks Marks);
