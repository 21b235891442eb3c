namespace SaaBot.Domain.Matching.Scanning;

/// <summary>What a part of a text tells.</summary>
internal enum Zone
{
    /// <summary>It does not say.</summary>
    Told,

    /// <summary>What is there already.</summary>
    InPlace,

    /// <summary>What is asked for.</summary>
    Wanted,
}
