using System.Runtime.InteropServices;
using SaaBot.Domain.Text;

namespace SaaBot.CommandLine;

/// <summary>Every verb of the program.</summary>
internal sealed class VerbTable(params IReadOnlyList<IVerb> verbs)
{
    private static readonly string[] HelpWords = ["--help", "-h", "-?", "help"];

    /// <summary>The verbs of <c>saabot</c>; the first is the one that runs when none is named.</summary>
    public static VerbTable Default { get; } = new(
        new RunVerb(), new CheckVerb(), new WhichVerb(), new TrainVerb(), new ReportsVerb(), new RenderVerb(), new StoreVerb(), new LocalDiscordVerb(), new HealthVerb());

    /// <summary>Runs the verb that the command line names.</summary>
    /// <param name="arguments">The words of the command line.</param>
    /// <param name="input">What is typed or piped in.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where it is said what is wrong.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextReader input, TextWriter output, TextWriter error)
    {
        VerbConsole console = new(input, output, error);
        string word = arguments.Count == 0 ? verbs[0].Name : arguments[0];
        if (HelpWords.Contains(word))
        {
            await output.WriteLineAsync(Help()).ConfigureAwait(false);
            return ExitCode.Success;
        }

        // Settings such as --Discord:Shards=2 may come without the verb that they belong to.
        bool unnamed = arguments.Count == 0 || word.StartsWith('-');
        IVerb? verb = unnamed ? verbs[0] : verbs.FirstOrDefault(each => each.Name == word);
        if (verb is null)
        {
            IVerb nearest = verbs.MinBy(each => EditDistance.Between(each.Name, word))!;
            return await console.MisusedAsync($"There is no verb '{word}'. Did you mean '{nearest.Name}'? Type 'saabot --help' for the list.").ConfigureAwait(false);
        }

        List<string> rest = [.. unnamed ? arguments : arguments.Skip(1)];
        if (rest.Exists(each => each is "--help" or "-h"))
        {
            await output.WriteLineAsync(verb.Usage).ConfigureAwait(false);
            return ExitCode.Success;
        }

        using CancellationTokenSource stop = new();
        ConsoleCancelEventHandler interrupt = (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += interrupt;
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        try
        {
            return await verb.RunAsync(rest, console, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
        finally
        {
            Console.CancelKeyPress -= interrupt;
        }
    }

    private string Help()
    {
        int width = verbs.Max(verb => verb.Name.Length);
        IEnumerable<string> lines = verbs.Select((verb, index) => $"  {verb.Name.PadRight(width)}  {verb.Summary}{(index == 0 ? " (the default)" : "")}");
        return $"""
            SaaBot: a Discord bot that prepares study servers for AWS SAA-C03.

            Usage: saabot [verb] [arguments]

            {string.Join(Environment.NewLine, lines)}

            'saabot VERB --help' tells how to use a verb. Settings stand in appsettings.json; environment variables
            (Discord__Token=...) and arguments (--Discord:Shards=2) override them.

            Exit codes: 0 all well; 1 problems found in the content; 2 the command line was not understood;
            3 a setting is wrong; 4 Discord refused the bot; 70 an unexpected failure, told in the log.
            """;
    }
}
