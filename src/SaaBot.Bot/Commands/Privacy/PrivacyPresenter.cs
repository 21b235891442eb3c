using System.Text.Json;
using SaaBot.Bot.Components;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Commands.Privacy;

/// <summary>Shows what is kept about a person, and asks before it is deleted.</summary>
public static class PrivacyPresenter
{
    private const string FileName = "saabot-export.json";

    /// <summary>The export as a file.</summary>
    /// <param name="speaker">The language.</param>
    /// <param name="file">Everything that is kept about the person.</param>
    internal static Reply Export(Speaker speaker, ExportFile file)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(file, ExportJson.Default.ExportFile);
        return new Reply(
        [
            new TextDisplay(speaker.Say("privacy.export", ("count", speaker.Number(file.Answers.Count)))),
            new FileComponent(new UnfurledMedia("attachment://" + FileName)),
        ])
        {
            Files = [new FilePart(FileName, "application/json", json)],
        };
    }

    /// <summary>Asks whether everything is to be deleted.</summary>
    /// <param name="speaker">The language.</param>
    public static Reply ConfirmDeletion(Speaker speaker) =>
        new Card().Text(speaker.Say("privacy.confirm"))
            .Buttons(Button.Press(ButtonStyle.Danger, CustomId.Of(PrivacyDeleteRoute.Route, PrivacyDeleteRoute.Current).Encode(), speaker.Say("privacy.delete")))
            .Build();
}
