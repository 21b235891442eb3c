namespace SaaBot.Domain.Matching.Scanning;

/// <summary>A state of the automaton: the words of a phrase, or of the beginning of one, have just been read.</summary>
internal struct PhraseState
{
    /// <summary>The longest end of these words, perhaps all of them, after which a phrase goes on; the root when there is none.</summary>
    public int Resume;

    /// <summary>The longest shorter end after which a phrase goes on; the root when there is none.</summary>
    public int Fail;

    /// <summary>The longest shorter end that is a phrase; the root when there is none.</summary>
    public int Shorter;

    /// <summary>The phrase that these words are, or -1.</summary>
    public int Phrase;

    /// <summary>How many words.</summary>
    public int Length;
}
