using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Commands.Which;

/// <summary>Answers "which pattern fits?" for the command, the form and the message command alike, always privately.</summary>
/// <param name="matchers">Makes a matcher for a catalog.</param>
public sealed class WhichAdvisor(IMatcherSource matchers)
{
    /// <summary>The answer to a scenario.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="scenario">Any text, possibly with options A to F.</param>
    public Answer Advise(InteractionContext context, string scenario)
    {
        if (string.IsNullOrWhiteSpace(scenario))
        {
            return context.Tell("which.empty");
        }

        MatchQuestion question = QuestionParser.Parse(scenario.Trim());
        MatchReport report = matchers.For(context.Catalog).Match(question);
        return new MessageAnswer(WhichPresenter.Present(context.Catalog, question, report, context.Reader), Private: true);
    }
}
