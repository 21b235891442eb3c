namespace SaaBot.CommandLine;

/// <summary>The streams of a verb.</summary>
/// <param name="In">What is typed or piped in.</param>
/// <param name="Out">Results.</param>
/// <param name="Error">What is wrong.</param>
internal sealed record VerbConsole(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Says what was wrong with the command line.</summary>
    public async Task<int> MisusedAsync(string sentence)
    {
        await Error.WriteLineAsync(sentence).ConfigureAwait(false);
        return ExitCode.Usage;
    }
}
