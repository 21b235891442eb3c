namespace SaaBot.CommandLine;

/// <summary>Something the program does, named by the first word of the command line.</summary>
internal interface IVerb
{
    /// <summary>The word.</summary>
    string Name { get; }

    /// <summary>One line for the list of verbs.</summary>
    string Summary { get; }

    /// <summary>How to use it, printed by <c>saabot VERB --help</c>.</summary>
    string Usage { get; }

    /// <summary>Does it.</summary>
    /// <param name="arguments">The words after the verb.</param>
    /// <param name="console">Where to read and write.</param>
    /// <param name="stop">Cancelled by Ctrl+C.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop);
}
