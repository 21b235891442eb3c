using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Which;

/// <summary>Answers "which pattern fits?" for the command, the form and the message command alike, always privately.</summary>
/// <param name="matchers">Makes a matcher for a catalog.</param>
/// <param name="cache">Remembers answers.</param>
/// <param name="texts">Remembers what was asked.</param>
public sealed class WhichAdvisor(IMatcherSource matchers, IMatchCache cache, RecentTexts texts)
{
    /// <summary>The answer to a scenario.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="scenario">Any text, possibly with options A to F.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Answer> AdviseAsync(InteractionContext context, string scenario, CancellationToken stop)
    {
        string text = MatchKey.Normalized(scenario);
        if (text.Length == 0)
        {
            return context.Tell("which.empty");
        }

        string key = MatchKey.Of(context.Catalog.Version, text);
        texts.Remember(key, text);
        MatchedScenario matched = await MatchAsync(context.Catalog, key, QuestionParser.Parse(text), stop).ConfigureAwait(false);
        return new MessageAnswer(WhichPresenter.Present(context.Catalog, matched, key, context.Reader), Private: true);
    }

    private async Task<MatchedScenario> MatchAsync(Catalog catalog, string key, MatchQuestion question, CancellationToken stop)
    {
        if (await cache.GetAsync(key, question, stop).ConfigureAwait(false) is { } remembered)
        {
            return new MatchedScenario(question, remembered);
        }

        MatchedScenario matched = new(question, matchers.For(catalog).Match(question));
        await cache.SetAsync(key, matched, stop).ConfigureAwait(false);
        return matched;
    }
}
