namespace SaaBot.CommandLine;

/// <summary>How the program ends; documented in <c>saabot --help</c>.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The content has problems, or a check found something stale; each is printed.</summary>
    public const int Problems = 1;

    /// <summary>The command line was not understood; the sentence says what to type.</summary>
    public const int Usage = 2;

    /// <summary>A setting is wrong; the sentence names it and gives an example.</summary>
    public const int Settings = 3;

    /// <summary>Discord refused the bot; the sentence says what to do.</summary>
    public const int Refused = 4;

    /// <summary>Something failed that should not; the log has the details.</summary>
    public const int Failure = 70;
}
