using System.Text.Json;
using SaaBot.Bot.Questions;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Scores;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>Somebody who answers daily questions, now and then twice at once.</summary>
internal sealed class DailyMember(LocalActor actor, ulong userId, Random chance) : ChaosMember(actor, userId, chance)
{
    private readonly Dictionary<DateOnly, List<Press>> _presses = [];

    public async Task AnswerAsync(JsonElement message, DailyPost post, Question question)
    {
        List<Press> presses = _presses[post.Date] = [];
        OptionOrder order = OptionOrder.Of(question, post.Seed);
        for (int turn = Chance.Next(4); turn > 0; turn--)
        {
            await HesitateAsync(60);
            presses.AddRange(await Task.WhenAll(Enumerable.Range(0, Chance.Next(1, 3)).Select(_ => PressAsync(message, question, order))));
        }
    }

    /// <summary>What is wrong with an answer that was kept, or was not.</summary>
    public string? Problem(DailyPost post, AnswerRecord? kept, Question question)
    {
        OptionOrder order = OptionOrder.Of(question, post.Seed);
        List<Press> presses = _presses.GetValueOrDefault(post.Date) ?? [];
        List<string> told = [.. presses.Where(press => press.Told is not null).Select(press => press.Told!)];
        bool isRight = kept is null ? told.Count == 0 : presses.Any(press => press.Chosen == kept.Chosen) && told.All(text => Names(text, kept, question, order));
        return isRight
            ? null
            : $"{post.Date}: member {UserId} pressed {string.Join(", ", presses.Select(press => $"{AnswerControls.Letters(press.Chosen, order)} ({press.Told?.Split('\n')[0] ?? "no answer"})"))}, "
                + $"kept is {(kept is null ? "nothing" : AnswerControls.Letters(kept.Chosen, order))}";
    }

    private async Task<Press> PressAsync(JsonElement message, Question question, OptionOrder order)
    {
        OptionSet chosen = OptionSet.Of([.. Enumerable.Range(0, question.Options.Count).OrderBy(_ => Chance.Next()).Take(question.Choose)]);
        InteractionOutcome outcome = await PressAsync(message, AnswerControls.Letters(chosen, order).Split(", "));
        return new Press(chosen, outcome.Status == InteractionStatus.Responded ? outcome.Message!.Value.Text() : null);
    }

    private static bool Names(string told, AnswerRecord kept, Question question, OptionOrder order)
    {
        string letters = AnswerControls.Letters(kept.Chosen, order);
        return told.StartsWith(question.IsRight(kept.Chosen) ? $"### ✅ Right: {letters}\n" : $"### ❌ You chose {letters}.", StringComparison.Ordinal);
    }

    /// <summary>What was pressed, and the text of the answer when one came.</summary>
    private sealed record Press(OptionSet Chosen, string? Told);
}
