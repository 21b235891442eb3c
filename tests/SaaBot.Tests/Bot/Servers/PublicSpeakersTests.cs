using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Ports;
using SaaBot.Tests.Daily.Support;
using SaaBot.Tests.Quizzes;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Bot.Servers;

public sealed class PublicSpeakersTests
{
    private const ulong Guild = 7;

    private readonly FakeClock _clock = new();
    private readonly CalledProxy _calls;
    private readonly PublicSpeakers _speakers;
    private Exception? _failure;

    public PublicSpeakersTests()
    {
        (IServerStore servers, _calls) = CalledProxy.Before<IServerStore>(new OneServer(), (_, _) => _failure);
        _speakers = new PublicSpeakers(servers, new ServerPresence(), _clock);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_private_answer_speaks_the_readers_language_and_asks_nobody()
    {
        Assert.Equal(Language.English, await SpokenAsync(isPrivate: true));
        Assert.Empty(_calls.Calls);
    }

    [Fact]
    public async Task Public_answers_speak_the_servers_language_and_ask_once_a_minute()
    {
        Assert.Equal(Language.Vietnamese, await SpokenAsync());
        Assert.Equal(Language.Vietnamese, await SpokenAsync());
        Assert.Single(_calls.Calls);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await SpokenAsync();
        Assert.Equal(2, _calls.Calls.Count);
    }

    [Fact]
    public async Task What_was_just_chosen_counts_at_once()
    {
        await SpokenAsync();
        _speakers.Chose(Guild, Language.English);
        Assert.Equal(Language.English, await SpokenAsync());
    }

    [Fact]
    public async Task With_the_store_away_what_was_known_has_to_do()
    {
        _failure = new StoreUnavailableException("away");
        Assert.Equal(Language.Vietnamese, await SpokenAsync());
        _speakers.Chose(Guild, Language.English);
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(Language.English, await SpokenAsync());
    }

    private async Task<Language> SpokenAsync(bool isPrivate = false)
    {
        InteractionContext context = new(
            new Interaction
            {
                Id = new Snowflake(1),
                ApplicationId = new Snowflake(1),
                Type = InteractionType.ApplicationCommand,
                Token = "token",
                GuildId = new Snowflake(Guild),
                User = new User { Id = new Snowflake(2), Username = "alex" },
                Locale = "en-US",
                GuildLocale = "vi",
            },
            RealContent.Catalog);
        Language spoken = default;
        MessageAnswer answer = Assert.IsType<MessageAnswer>(await _speakers.AnswerAsync(
            context,
            isPrivate,
            speaker =>
            {
                spoken = speaker.Language;
                return new Reply([]);
            },
            Stop));
        Assert.Equal(isPrivate, answer.Private);
        return spoken;
    }
}
