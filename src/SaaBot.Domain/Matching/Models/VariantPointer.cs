namespace SaaBot.Domain.Matching.Models;

/// <summary>That a row points to a variant of a pattern.</summary>
/// <param name="Column">The pattern's class.</param>
/// <param name="Variant">The variant's number in the <see cref="VariantTable"/>.</param>
/// <param name="Strength">How strongly.</param>
internal readonly record struct VariantPointer(int Column, int Variant, double Strength);
