namespace SaaBot.Diagrams.Tables;

/// <summary>The colours of the pictures of comparisons.</summary>
internal static class TableColors
{
    /// <summary>Behind the heads of columns; their text is white.</summary>
    public const string Head = "#232f3e";

    /// <summary>Behind every other row.</summary>
    public const string Zebra = "#f1f4f8";

    /// <summary>The head of a card.</summary>
    public const string Accent = "#ff9900";

    /// <summary>The sign before a reason for.</summary>
    public const string For = "#1b7f37";

    /// <summary>The sign before a reason against.</summary>
    public const string Against = "#b8260b";
}
