namespace SaaBot.Diagrams.Text;

/// <summary>Sentences of the content without their marks.</summary>
internal static class PlainText
{
    /// <summary>Takes the <c>**</c> and backticks away that content may use in sentences.</summary>
    /// <param name="sentence">A sentence of the content.</param>
    public static string Of(string sentence) =>
        sentence.Replace("**", string.Empty, StringComparison.Ordinal).Replace("`", string.Empty, StringComparison.Ordinal).Trim();
}
