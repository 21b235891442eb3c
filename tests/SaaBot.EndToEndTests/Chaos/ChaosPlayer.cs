using System.Text.Json;
using SaaBot.Bot.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>Somebody who answers in a quiz, and changes the answer now and then.</summary>
internal sealed class ChaosPlayer(LocalActor actor, ulong userId, Random chance) : ChaosMember(actor, userId, chance)
{
    /// <summary>By round: what was acknowledged last, and what was pressed after that without an acknowledgement.</summary>
    private readonly Dictionary<int, List<string>> _possible = [];

    /// <summary>Everything that was pressed and said, to explain a problem.</summary>
    private readonly List<string> _history = [];

    /// <summary>Presses a button or two of an open round's card.</summary>
    public async Task AnswerAsync(Quiz open)
    {
        string[] letters = [.. Enumerable.Range(0, open.Asked!.Options.Count).Select(AnswerControls.Letter)];
        for (int presses = Chance.Next(1, 4); presses > 0; presses--)
        {
            await HesitateAsync(150);
            if (Actor.Messages(open.ChannelId).FirstOrDefault(message => message.Id() == open.CardId) is not { ValueKind: JsonValueKind.Object } card || card.Buttons().Count == 0)
            {
                return;
            }

            string letter = letters[Chance.Next(letters.Length)];
            InteractionOutcome outcome = await PressAsync(card, letter);
            Note(open.Round, letter, outcome.Status == InteractionStatus.Refused ? null : outcome.Message?.Text());
        }
    }

    /// <summary>Whether what was counted for a round is what this player was told.</summary>
    /// <param name="round">The round.</param>
    /// <param name="counted">The letter that was counted, or null.</param>
    public string? Problem(int round, string? counted) =>
        _possible.TryGetValue(round, out List<string>? possible)
            ? possible.Contains(counted ?? "") ? null : $"round {round}: player {UserId} may have chosen {string.Join("|", possible)}, counted was {counted ?? "nothing"} ({string.Join(" > ", _history)})"
            : counted is null ? null : $"round {round}: player {UserId} chose nothing, counted was {counted}";

    private void Note(int round, string letter, string? reply)
    {
        _history.Add($"{round}{letter}: {reply ?? "no answer"}");
        List<string> possible = _possible.TryGetValue(round, out List<string>? before) ? before : _possible[round] = [""];
        if (reply is null)
        {
            // Killed or late: it may have been taken.
            possible.Add(letter);
        }
        else if (reply.Contains($"**{letter}**", StringComparison.Ordinal))
        {
            _possible[round] = [letter];
        }
    }
}
