namespace SaaBot.Content.Texts;

/// <summary>What a text may hold.</summary>
internal enum TextStyle
{
    /// <summary>A label or a name: one line without any markup.</summary>
    Name,

    /// <summary>One line; <c>**bold**</c> and <c>`code`</c> are allowed.</summary>
    Sentence,

    /// <summary>What the bot says: may have several lines and <c>{placeholders}</c>.</summary>
    Phrase,
}
