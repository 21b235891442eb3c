using SaaBot.Content;
using SaaBot.Content.Examples;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Evaluation;
using SaaBot.Domain.Matching.Learning;
using SaaBot.Domain.Matching.Models;

namespace SaaBot.CommandLine;

/// <summary><c>saabot train</c>: learns the weights of the matching engine from the labelled examples.</summary>
internal sealed class TrainVerb : IVerb
{
    /// <inheritdoc/>
    public string Name => "train";

    /// <inheritdoc/>
    public string Summary => "learns the matching engine's weights from content/training";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot train [--content FOLDER]

        Reads the lexicon, the patterns and training/*.jsonl of the content, learns what each phrase speaks for, writes
        lexicon/weights.tsv and prints how good the weights are on the fifth of the examples that is never learnt from.
        The same content gives the same weights.
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        List<string> left = [.. arguments];
        string folder = ContentArguments.TakeFolder(left);
        if (left.Count > 0)
        {
            return await console.MisusedAsync("Type 'saabot train', perhaps with '--content FOLDER'.").ConfigureAwait(false);
        }

        ContentResult result = await ContentArguments.LoadAsync(folder, console.Error).ConfigureAwait(false);
        string training = Path.Combine(folder, "training");
        if (result.Catalog is not { } catalog || !Directory.Exists(training))
        {
            await console.Error.WriteLineAsync(result.IsGood ? $"There is no folder {training}." : "Mend the content first.").ConfigureAwait(false);
            return ExitCode.Problems;
        }

        IReadOnlyList<LabelledExample> examples = ExampleFile.ReadFolder(training, out IReadOnlyList<ContentProblem> problems);
        foreach (ContentProblem problem in problems)
        {
            await console.Error.WriteLineAsync($"training/{problem}").ConfigureAwait(false);
        }

        if (problems.Count > 0)
        {
            return ExitCode.Problems;
        }

        MatchModel model = new MatchTrainer(catalog, catalog.Matching.Lexicon, new TrainerSettings()).Train(examples);
        new WeightsFile(Path.Combine(folder, "lexicon", WeightsFile.Name)).Write(model);
        PatternMatcher matcher = new(catalog, catalog.Matching.Lexicon, model);
        await console.Out.WriteLineAsync($"Learnt {model.Weights.Count} weights; on the held-out fifth they reach:").ConfigureAwait(false);
        await console.Out.WriteLineAsync(MatchEvaluation.Of(matcher, examples.Where(example => example.IsHeldOut)).ToString()).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
