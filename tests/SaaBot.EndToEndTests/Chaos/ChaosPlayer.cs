using System.Text.Json;
using SaaBot.Bot.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>Somebody who answers by chance and keeps what they were told.</summary>
internal sealed class ChaosPlayer(LocalActor actor, ulong userId, Random chance)
{
    /// <summary>By round: what was acknowledged last, and what was pressed after that without an acknowledgement.</summary>
    private readonly Dictionary<int, List<string>> _possible = [];

    /// <summary>Everything that was pressed and said, to explain a problem.</summary>
    private readonly List<string> _history = [];

    public ulong UserId => userId;

    /// <summary>Presses a button or two of an open round's card.</summary>
    public async Task AnswerAsync(Quiz open)
    {
        string[] letters = [.. Enumerable.Range(0, open.Asked!.Options.Count).Select(AnswerControls.Letter)];
        for (int presses = chance.Next(1, 4); presses > 0; presses--)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(150)));
            if (actor.Messages(open.ChannelId).FirstOrDefault(message => message.Id() == open.CardId) is not { ValueKind: JsonValueKind.Object } card || card.Buttons().Count == 0)
            {
                return;
            }

            string letter = letters[chance.Next(letters.Length)];
            InteractionOutcome outcome = await actor.ClickAsync(card, card.Button(letter));
            Note(open.Round, letter, outcome.Status == InteractionStatus.Refused ? null : outcome.Message?.Text());
        }
    }

    /// <summary>Whether what was counted for a round is what this player was told.</summary>
    /// <param name="round">The round.</param>
    /// <param name="counted">The letter that was counted, or null.</param>
    public string? Problem(int round, string? counted) =>
        _possible.TryGetValue(round, out List<string>? possible)
            ? possible.Contains(counted ?? "") ? null : $"round {round}: player {userId} may have chosen {string.Join("|", possible)}, counted was {counted ?? "nothing"} ({string.Join(" > ", _history)})"
            : counted is null ? null : $"round {round}: player {userId} chose nothing, counted was {counted}";

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
