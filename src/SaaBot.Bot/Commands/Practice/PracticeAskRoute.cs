using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;

namespace SaaBot.Bot.Commands.Practice;

/// <summary>Asks a question: from a pattern's card or <c>/me</c> in a new private message, from an explanation in its place.</summary>
public sealed class PracticeAskRoute : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => PracticeIds.Ask;

    /// <inheritdoc/>
    public int Version => PracticeIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        if (PracticeIds.Read(context.Catalog, id.Argument(0), id.Argument(1)) is not { } filter)
        {
            return Task.FromResult(context.Tell("error.old-card"));
        }

        Answer answer = PracticeCommand.Next(context, filter, except: "") switch
        {
            null => context.Tell("topic.no-questions"),
            { } reply when id.Argument(2) == PracticeIds.Here && context.IsPrivateCard => new UpdateAnswer(reply),
            { } reply => new MessageAnswer(reply, Private: true),
        };
        return Task.FromResult(answer);
    }
}
