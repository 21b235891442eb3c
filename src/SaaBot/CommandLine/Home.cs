namespace SaaBot.CommandLine;

/// <summary>Where the program finds its content and settings.</summary>
internal static class Home
{
    /// <summary>
    /// The folder that holds <c>content/</c> and <c>appsettings.json</c>: the current one in a checkout, so that saved files take effect; else the program's own,
    /// where a published copy has both.
    /// </summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        string here = Directory.GetCurrentDirectory();
        return Directory.Exists(Path.Combine(here, "content", "patterns")) ? here : AppContext.BaseDirectory;
    }
}
