using System.Globalization;
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
    public string Summary => "learns the matching engine's weights from content/training and the question bank";

    /// <inheritdoc/>
    public string Usage => """
        Usage: saabot train [--content FOLDER]
               saabot train --folds NUMBER [--content FOLDER]

        Reads the lexicon, the patterns, training/*.jsonl and the question bank of the content, learns what each phrase speaks
        for, writes lexicon/weights.tsv and prints how good the weights are on the fifth of the scenarios that is never learnt
        from. The same content gives the same weights.

        With --folds nothing is written: every scenario is judged by weights learnt from the other folds, which measures a change
        of the lexicon, the examples or the engine on all of them.
        """;

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, VerbConsole console, CancellationToken stop)
    {
        List<string> left = [.. arguments];
        string folder = ContentArguments.TakeFolder(left);
        int folds = TakeFolds(left);
        if (left.Count > 0)
        {
            return await console.MisusedAsync("Type 'saabot train', perhaps with '--folds 5' or '--content FOLDER'.").ConfigureAwait(false);
        }

        ContentResult result = await ContentArguments.LoadAsync(folder, console.Error).ConfigureAwait(false);
        string training = Path.Combine(folder, "training");
        if (result.Catalog is not { } catalog || !Directory.Exists(training))
        {
            await console.Error.WriteLineAsync(result.IsGood ? $"There is no folder {training}." : "Mend the content first.").ConfigureAwait(false);
            return ExitCode.Problems;
        }

        IReadOnlyList<LabelledExample> written = ExampleFile.ReadFolder(training, out IReadOnlyList<ContentProblem> problems);
        foreach (ContentProblem problem in problems)
        {
            await console.Error.WriteLineAsync($"training/{problem}").ConfigureAwait(false);
        }

        if (problems.Count > 0)
        {
            return ExitCode.Problems;
        }

        List<LabelledExample> examples = [.. written, .. QuestionExamples.Of(catalog)];
        MatchTrainer trainer = new(catalog, catalog.Matching.Lexicon, new TrainerSettings());
        if (folds > 0)
        {
            await console.Out.WriteLineAsync(trainer.CrossValidate(examples, folds).ToString()).ConfigureAwait(false);
            return ExitCode.Success;
        }

        MatchModel model = trainer.Train(examples);
        new WeightsFile(Path.Combine(folder, "lexicon", WeightsFile.Name)).Write(model);
        PatternMatcher matcher = new(catalog, catalog.Matching.Lexicon, model);
        await console.Out.WriteLineAsync($"Learnt {model.Weights.Count} weights; on the held-out fifth they reach:").ConfigureAwait(false);
        await console.Out.WriteLineAsync(MatchEvaluation.Of(matcher, examples.Where(example => example.IsHeldOut)).ToString()).ConfigureAwait(false);
        return ExitCode.Success;
    }

    // Takes "--folds 5" out of the arguments when it is there and well-formed.
    private static int TakeFolds(List<string> left)
    {
        const int MostFolds = 20;
        int at = left.IndexOf("--folds");
        if (at < 0 || at + 1 >= left.Count || !int.TryParse(left[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int folds) || folds is < 2 or > MostFolds)
        {
            return 0;
        }

        left.RemoveRange(at, 2);
        return folds;
    }
}
