using SaaBot.Bot.Interactions;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary><c>/quiz start|pause|resume|stop</c>: a quiz that a channel plays together.</summary>
/// <param name="starter">Starts a quiz.</param>
/// <param name="desk">Changes one.</param>
/// <param name="store">Finds the channel's.</param>
public sealed class QuizCommand(QuizStarter starter, QuizDesk desk, IQuizStore store) : IAutocomplete
{
    private const string Start = "start";
    private const string Pause = "pause";
    private const string Resume = "resume";
    private const string Stop = "stop";
    private const string StartOptions = "quiz.start";

    private static readonly int[] Counts = [5, 10, 20];

    /// <inheritdoc/>
    public string Name => "quiz";

    /// <inheritdoc/>
    public bool DefersPrivatelyFor(InteractionContext context) => context.Data.SubcommandPath is not [Start];

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases)
    {
        CommandText text = new(phrases);
        return text.InServer(
            Name,
            text.Subcommand(
                Name,
                Start,
                Topics.Option(text, StartOptions),
                Topics.DifficultyOption(text, StartOptions),
                text.Option(StartOptions, "count", CommandOptionType.Integer) with { Choices = [.. Counts.Select(count => CommandChoice.Of(CountName(count), count))] },
                text.Option(StartOptions, "seconds", CommandOptionType.Integer) with { MinValue = OptionValue.Of(20), MaxValue = OptionValue.Of(180) }),
            text.Subcommand(Name, Pause),
            text.Subcommand(Name, Resume),
            text.Subcommand(Name, Stop));
    }

    /// <inheritdoc/>
    public IReadOnlyList<CommandChoice> Suggest(InteractionContext context, InteractionOption focused) => Topics.Suggest(context, focused.Value?.Text ?? "");

    /// <inheritdoc/>
    public async Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        if (context.Interaction is not { GuildId: { } guild, ChannelId: { } channel })
        {
            return context.Tell("quiz.server-only");
        }

        if (context.Data.SubcommandPath is [Start])
        {
            return await starter.StartAsync(context, stop).ConfigureAwait(false);
        }

        if (await store.GetInChannelAsync(guild.Value, channel.Value, stop).ConfigureAwait(false) is not { } quiz)
        {
            return context.Tell("quiz.none-here");
        }

        return context.Data.SubcommandPath switch
        {
            [Pause] => await desk.PauseAsync(context, quiz, stop).ConfigureAwait(false),
            [Resume] => await desk.ResumeAsync(context, quiz, stop).ConfigureAwait(false),
            [Stop] => desk.AskStop(context, quiz),
            _ => context.Tell("error.unknown-command"),
        };
    }

    private static string CountName(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
