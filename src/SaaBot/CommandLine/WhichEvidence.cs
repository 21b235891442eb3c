namespace SaaBot.CommandLine;

/// <summary>Words that decided.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Start">Where they begin in the text, in UTF-16 units.</param>
/// <param name="Length">How long they are, in UTF-16 units.</param>
internal sealed record WhichEvidence(string Phrase, int Start, int Length);
