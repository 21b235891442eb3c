using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using SaaBot.Bot.Commands.Which;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;
using SaaBot.Storage.Caching;
using Component = SaaBot.Discord.Models.Component;

namespace SaaBot.Tests.Bot.Which;

/// <summary>Interactions of one person over the real content, and what the answers show.</summary>
internal sealed class WhichLab : IReportStore<WrongAnswerReport>, IMatcherSource, IPatternMatcher
{
    public const ulong Person = 42;

    public MatchCache Cache { get; } = new(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())), TimeProvider.System);

    public RecentTexts Texts { get; } = new(8, TimeSpan.FromMinutes(15), TimeProvider.System);

    public WhichAdvisor Advisor => new(this, Cache, Texts);

    public List<WrongAnswerReport> Reports { get; } = [];

    public int Matched { get; private set; }

    public bool TakesReports { get; set; } = true;

    public static InteractionContext Context(string locale = "en-US", InteractionData? data = null, Catalog? catalog = null) => new(
        new Interaction
        {
            Id = new Snowflake(175928847299117063),
            ApplicationId = new Snowflake(1),
            Type = InteractionType.MessageComponent,
            Token = "token",
            User = new User { Id = new Snowflake(Person), Username = "mai" },
            Locale = locale,
            Data = data,
        },
        catalog ?? RealContent.Catalog);

    public static InteractionData Sent(string text, params IReadOnlyList<string> right) => new()
    {
        Components =
        [
            new SubmittedComponent { Component = new SubmittedComponent { CustomId = "right", Values = right } },
            new SubmittedComponent { Component = new SubmittedComponent { CustomId = "text", Value = OptionValue.Of(text) } },
        ],
    };

    public static string Text(Answer answer) => string.Join('\n', All(Reply(answer).Components).OfType<TextDisplay>().Select(text => text.Content));

    public static IReadOnlyList<Button> Buttons(Answer answer) => [.. All(Reply(answer).Components).OfType<Button>()];

    public static IEnumerable<Component> All(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        Container container => All(container.Components),
        ActionRow row => All(row.Components),
        Label label => [label.Component],
        _ => (IEnumerable<Component>)[component],
    });

    public IPatternMatcher For(Catalog catalog) => this;

    public MatchReport Match(MatchQuestion question)
    {
        Matched++;
        return Matching.MatchingContent.Matcher.Match(question);
    }

    public Task<bool> AddAsync(WrongAnswerReport report, CancellationToken stop)
    {
        Reports.Add(report);
        return Task.FromResult(TakesReports);
    }

    public Task<IReadOnlyList<WrongAnswerReport>> ListAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<WrongAnswerReport>>(Reports);

    public Task<int> DeleteAsync(ulong userId, CancellationToken stop) => Task.FromResult(Reports.RemoveAll(report => report.UserId == userId));

    private static Reply Reply(Answer answer)
    {
        MessageAnswer message = Assert.IsType<MessageAnswer>(answer);
        Assert.True(message.Private);
        return message.Reply;
    }
}
