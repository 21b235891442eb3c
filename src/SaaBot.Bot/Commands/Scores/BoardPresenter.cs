using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Scores;

/// <summary>Shows a board: who has reached how much, how surely, of how many.</summary>
public static class BoardPresenter
{
    /// <summary>How many rows are shown.</summary>
    public const int Rows = 10;

    /// <summary>A board that people look at while its period runs.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="board">The board.</param>
    public static Reply Present(Speaker speaker, Board board)
    {
        Card card = new Card().Text($"### 🏆 {speaker.Say("board.title." + BoardIds.Name(board.Period.Kind))}").Text(Table(speaker, board));
        if (board.Own is { } own && board.Top.All(row => row.UserId != own.UserId))
        {
            card.Text($"{speaker.Say("board.you")}\n{Row(speaker, own)}");
        }

        string members = speaker.Say("board.members", ("count", speaker.Number(board.Members)));
        card.Text("-# " + (board.Period.Kind == PeriodKind.All ? members : $"{members} · {speaker.Say("board.resets", ("time", board.Period.End.ToUnixTimeSeconds()))}"));
        return card.Buttons(
        [
            .. Enum.GetValues<PeriodKind>().Select(kind => Button.Press(
                kind == board.Period.Kind ? ButtonStyle.Primary : ButtonStyle.Secondary,
                BoardIds.To(kind, speaker.Code),
                speaker.Say("board.period." + BoardIds.Name(kind)))),
        ]).Build();
    }

    /// <summary>The final board of a week or a month, as it is posted when the period has ended.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="board">The board.</param>
    public static Reply PresentFinal(Speaker speaker, Board board) =>
        new Card().Text($"### 🏆 {speaker.Say("board.final." + BoardIds.Name(board.Period.Kind))}")
            .Text(Table(speaker, board))
            .Text("-# " + speaker.Say("board.members", ("count", speaker.Number(board.Members))))
            .Buttons(Button.Press(ButtonStyle.Secondary, BoardIds.After(board.Period, speaker.Code), speaker.Say("board.title." + BoardIds.Name(board.Period.Kind))))
            .Build();

    private static string Table(Speaker speaker, Board board) =>
        board.Top.Count == 0 ? speaker.Say("board.empty") : string.Join('\n', board.Top.Select(row => Row(speaker, row)));

    private static string Row(Speaker speaker, BoardRow row)
    {
        string place = row.Rank switch
        {
            1 => "🥇",
            2 => "🥈",
            3 => "🥉",
            _ => $"**{speaker.Number(row.Rank)}.**",
        };
        string name = row.IsHidden ? speaker.Say("board.hidden") : $"**{Markdown.Escape(row.UserName)}**";
        return $"{place} {name} · {speaker.Say(
            "board.row",
            ("points", speaker.Number(row.Standing.Points)),
            ("accuracy", speaker.Percent(row.Standing.Accuracy)),
            ("answered", speaker.Number(row.Standing.Answered)))}";
    }
}
