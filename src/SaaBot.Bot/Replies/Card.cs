using SaaBot.Discord.Models;

namespace SaaBot.Bot.Replies;

/// <summary>Builds a message out of one container. Texts that would pass Discord's limit together are cut at a line end, the longest first.</summary>
public sealed class Card
{
    // The orange of the AWS logo's family, readable beside both of Discord's themes.
    private const int Accent = 0xFF9900;

    private readonly List<Component> _parts = [];
    private readonly List<FilePart> _files = [];

    /// <summary>Adds a paragraph; an empty one is left out.</summary>
    /// <param name="markdown">Discord's Markdown; text from people must be escaped already.</param>
    public Card Text(string markdown)
    {
        if (markdown.Length > 0)
        {
            _parts.Add(new TextDisplay(markdown));
        }

        return this;
    }

    /// <summary>Adds a heading and the lines under it, when there are any.</summary>
    /// <param name="heading">The heading, bold.</param>
    /// <param name="lines">The lines; each becomes a list entry.</param>
    public Card List(string heading, IEnumerable<string> lines)
    {
        string list = string.Join('\n', lines.Select(line => "- " + line));
        return list.Length == 0 ? this : Text($"**{heading}**\n{list}");
    }

    /// <summary>Adds a line between parts.</summary>
    public Card Separator()
    {
        _parts.Add(new Separator());
        return this;
    }

    /// <summary>Adds a picture that is sent with the message.</summary>
    /// <param name="file">The picture; its description is the alternative text.</param>
    public Card Picture(FilePart file)
    {
        _files.Add(file);
        _parts.Add(new MediaGallery([new MediaGalleryItem(new UnfurledMedia("attachment://" + file.Name)) { Description = file.Description }]));
        return this;
    }

    /// <summary>Adds a row of up to five buttons; none adds nothing.</summary>
    /// <param name="buttons">The buttons.</param>
    public Card Buttons(params IReadOnlyList<Button> buttons)
    {
        foreach (Button[] row in buttons.Chunk(5))
        {
            _parts.Add(new ActionRow([.. row]));
        }

        return this;
    }

    /// <summary>Adds a menu; one without options adds nothing.</summary>
    /// <param name="menu">The menu.</param>
    public Card Menu(StringSelect menu)
    {
        if (menu.Options.Count > 0)
        {
            _parts.Add(new ActionRow([menu]));
        }

        return this;
    }

    /// <summary>Adds a menu of channels.</summary>
    /// <param name="menu">The menu.</param>
    public Card Channels(ChannelSelect menu)
    {
        _parts.Add(new ActionRow([menu]));
        return this;
    }

    /// <summary>The finished message.</summary>
    public Reply Build()
    {
        int excess = _parts.OfType<TextDisplay>().Sum(text => text.Content.Length) - DiscordLimits.MessageText;
        while (excess > 0)
        {
            TextDisplay longest = _parts.OfType<TextDisplay>().MaxBy(text => text.Content.Length)!;
            string cut = CutLines(longest.Content, Math.Max(1, longest.Content.Length - excess));
            _parts[_parts.IndexOf(longest)] = new TextDisplay(cut);
            excess -= longest.Content.Length - cut.Length;
        }

        return new Reply([new Container([.. _parts]) { AccentColor = Accent }]) { Files = [.. _files] };
    }

    private static string CutLines(string text, int length)
    {
        const string ending = "\n…";
        bool box = text.EndsWith("```", StringComparison.Ordinal);
        int room = length - ending.Length - (box ? 4 : 0);
        int line = room > 0 ? text.LastIndexOf('\n', room) : -1;
        return line <= 0 ? Markdown.Cut(text, length) : text[..line] + ending + (box ? "\n```" : "");
    }
}
