using SaaBot.Bot.Interactions;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Questions;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>Starts a quiz: chooses its questions, keeps it unless the channel has one, and announces it.</summary>
/// <param name="store">Where quizzes are kept.</param>
/// <param name="servers">What was asked in the server before.</param>
/// <param name="speakers">The language of the server's public messages.</param>
/// <param name="bell">Wakes the worker.</param>
public sealed class QuizStarter(IQuizStore store, IServerStore servers, PublicSpeakers speakers, QuizBell bell)
{
    private const int DefaultCount = 5;
    private const int DefaultSeconds = 90;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    private const Permissions Needed = Permissions.ViewChannel | Permissions.SendMessages;
    private const Permissions NeededInThreads = Permissions.ViewChannel | Permissions.SendMessagesInThreads;

    /// <summary>Starts a quiz as a person asked for it.</summary>
    /// <param name="context">Who asks, in a server.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Answer> StartAsync(InteractionContext context, CancellationToken stop)
    {
        if (Missing(context) is { Length: > 0 } missing)
        {
            return context.Tell("quiz.no-permission", ("permissions", missing));
        }

        string? topic = context.Data.Argument("topic")?.Text;
        int? difficulty = (int?)context.Data.Argument("difficulty")?.Integer;
        if (Topics.Read(context.Catalog, topic, difficulty) is not { } filter)
        {
            return context.Tell("topic.unknown", ("name", Markdown.Escape(Markdown.Cut(topic ?? "", DiscordLimits.Choice))));
        }

        Interaction interaction = context.Interaction;
        ulong guild = interaction.GuildId!.Value.Value;
        int wanted = (int?)context.Data.Argument("count")?.Integer ?? DefaultCount;
        long seed = unchecked((long)interaction.Id.Value);
        IReadOnlyList<QuestionChoice> choices = QuestionChooser.ChooseSeveral(
            filter.Pool(context.Catalog.Questions),
            await servers.GetAskedAsync(guild, stop).ConfigureAwait(false),
            interaction.Id.CreatedAt,
            seed,
            wanted);
        if (choices.Count == 0)
        {
            return context.Tell("topic.no-questions");
        }

        Speaker place = await speakers.ForAsync(guild, context.Catalog.Phrases, stop).ConfigureAwait(false);
        Quiz quiz = new(
            Id(interaction.Id),
            guild,
            interaction.ChannelId!.Value.Value,
            interaction.Invoker.Id.Value,
            [.. choices.Select(choice => choice.Question!.Id)],
            seed,
            TimeSpan.FromSeconds(context.Data.Argument("seconds")?.Integer ?? DefaultSeconds),
            interaction.Id.CreatedAt)
        {
            Language = place.Language,
            MayAttach = context.MayAttachFiles,
            NotBefore = interaction.Id.CreatedAt + QuizRules.BeforeFirst,
        };
        QuizStart start = await store.StartAsync(quiz, QuizRules.MostInServer, stop).ConfigureAwait(false);
        if (!start.IsStarted)
        {
            return start.Running is { } running
                ? context.Tell("quiz.runs-already", ("link", Link(running)))
                : context.Tell("quiz.too-many", ("count", context.Reader.Number(QuizRules.MostInServer)));
        }

        bell.Ring();
        int repeats = choices.Count(choice => choice.Kind == ChoiceKind.Early);
        return new MessageAnswer(QuizStartPresenter.Present(context.Catalog, place, quiz, filter, repeats, wanted), Private: false);
    }

    /// <summary>Where a quiz is to be seen: its current card, or its channel while there is none.</summary>
    /// <param name="quiz">The quiz.</param>
    public static string Link(Quiz quiz) => DiscordLinks.To(quiz.GuildId, quiz.ChannelId, quiz.CardId);

    /// <summary>The name of the quiz that an interaction starts: the same however often the interaction is delivered.</summary>
    private static string Id(Snowflake interaction)
    {
        Span<char> letters = stackalloc char[13];
        int at = letters.Length;
        for (ulong rest = interaction.Value; rest > 0 || at == letters.Length; rest /= (ulong)Digits.Length)
        {
            letters[--at] = Digits[(int)(rest % (ulong)Digits.Length)];
        }

        return new string(letters[at..]);
    }

    private static string Missing(InteractionContext context)
    {
        if (context.Interaction.AppPermissions is not { } rights || rights.HasFlag(Permissions.Administrator))
        {
            return "";
        }

        bool isThread = context.Interaction.Channel?.Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
        return BotRights.Names(context.Reader, (isThread ? NeededInThreads : Needed) & ~rights);
    }
}
