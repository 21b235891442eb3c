using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>The buttons of hosts and players besides answers.</summary>
/// <param name="desk">Changes a quiz.</param>
/// <param name="store">Finds it.</param>
public sealed class QuizControlRoute(QuizDesk desk, IQuizStore store) : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => QuizIds.Control;

    /// <inheritdoc/>
    public int Version => QuizIds.Version;

    /// <inheritdoc/>
    public async Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        if (context.Interaction.GuildId is not { } guild)
        {
            return context.Tell("quiz.server-only");
        }

        if (await store.GetAsync(guild.Value, id.Argument(0), stop).ConfigureAwait(false) is not { } quiz)
        {
            return context.Tell("quiz.is-over");
        }

        return id.Argument(2) switch
        {
            QuizIds.Next => await desk.NextAsync(context, quiz, QuizIds.Round(id.Argument(1)), stop).ConfigureAwait(false),
            QuizIds.Resume => await desk.ResumeAsync(context, quiz, stop).ConfigureAwait(false),
            QuizIds.AskStop => desk.AskStop(context, quiz),
            QuizIds.Stop => await desk.StopAsync(context, quiz, stop).ConfigureAwait(false),
            QuizIds.TakeOver => await desk.TakeOverAsync(context, quiz, stop).ConfigureAwait(false),
            _ => context.Tell("error.old-card"),
        };
    }
}
