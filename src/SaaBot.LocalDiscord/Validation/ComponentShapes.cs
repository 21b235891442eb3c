namespace SaaBot.LocalDiscord.Validation;

/// <summary>
/// The components' fields with their limits, as in Discord's OpenAPI description; a field that is not listed is refused.
/// </summary>
internal static class ComponentShapes
{
    public const int ActionRow = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int UserSelect = 5;
    public const int RoleSelect = 6;
    public const int MentionableSelect = 7;
    public const int ChannelSelect = 8;
    public const int Section = 9;
    public const int TextDisplay = 10;
    public const int Thumbnail = 11;
    public const int MediaGallery = 12;
    public const int File = 13;
    public const int Separator = 14;
    public const int Container = 17;
    public const int Label = 18;
    public const int FileUpload = 19;
    public const int RadioGroup = 21;
    public const int CheckboxGroup = 22;
    public const int Checkbox = 23;

    /// <summary>What a message without Components V2 may hold at its top.</summary>
    public static readonly int[] LegacyTop = [ActionRow];

    /// <summary>What a message with Components V2 may hold at its top.</summary>
    public static readonly int[] MessageTop = [ActionRow, Section, TextDisplay, MediaGallery, File, Separator, Container];

    /// <summary>What a modal may hold.</summary>
    public static readonly int[] ModalTop = [ActionRow, TextDisplay, Label];

    public static readonly IReadOnlySet<string> MediaFields = new HashSet<string>
    {
        "url", "id", "proxy_url", "height", "width", "placeholder", "placeholder_version", "content_type", "flags",
        "attachment_id", "loading_state", "content_scan_metadata",
    };

    public static readonly Field[] Option =
    [
        Field.Text("label", 1, 100, required: true), Field.Text("value", 1, 100, required: true),
        Field.Text("description", 0, 100), Field.Flag("default"),
    ];

    public static readonly Field[] OptionWithEmoji = [.. Option, Field.Emoji];

    public static readonly Field[] GalleryItem = [Field.Media("media"), Field.Text("description", 1, 1024), Field.Flag("spoiler")];

    private static readonly int[] Selects = [StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect];

    private static readonly int[] InLabel =
    [
        StringSelect, TextInput, UserSelect, RoleSelect, MentionableSelect, ChannelSelect, FileUpload, RadioGroup, CheckboxGroup, Checkbox,
    ];

    // Discord takes the fields of every select menu in each of them, and Discord.Net sends them all; where one has no meaning it is ignored.
    private static readonly Field[] SelectFields =
    [
        Field.CustomId(required: true), Field.Text("placeholder", 0, 150), Field.Whole("min_values", 0, 25),
        Field.Whole("max_values", 1, 25), Field.Flag("disabled"), Field.Flag("required"),
        Field.List("default_values", 25), Field.List("channel_types", 25),
    ];

    private static readonly Dictionary<int, Field[]> OfType = new Dictionary<int, Field[]>
    {
        [Button] =
        [
            Field.Choice("style", true, 1, 2, 3, 4, 5, 6), Field.Text("label", 0, 80), Field.Emoji, Field.CustomId(required: false),
            new Field("sku_id", false, (value, form, _) => Checks.Snowflake(value, form)),
            new Field("url", false, (value, form, _) => Checks.Url(value, form, 512, "http", "https", "discord")),
            Field.Flag("disabled"),
        ],
        [StringSelect] = [.. SelectFields, Field.Options(1, 25, withEmoji: true)],
        [UserSelect] = SelectFields,
        [RoleSelect] = SelectFields,
        [MentionableSelect] = SelectFields,
        [ChannelSelect] = SelectFields,
        [TextInput] =
        [
            Field.CustomId(required: true), Field.Choice("style", true, 1, 2), Field.Text("label", 1, 45),
            Field.Whole("min_length", 0, 4000), Field.Whole("max_length", 1, 4000), Field.Flag("required"),
            Field.Text("value", 0, 4000), Field.Text("placeholder", 0, 100),
        ],
        [Section] = [Field.Children(1, 3, TextDisplay), Field.Child("accessory", Button, Thumbnail)],
        [TextDisplay] = [new Field("content", true, (value, form, walk) => walk.AddText(Checks.Text(value, form, 1, 4000)))],
        [Thumbnail] = GalleryItem,
        [MediaGallery] = [Field.Items(1, 10)],
        [File] = [Field.Media("file", attachmentOnly: true), Field.Flag("spoiler"), Field.Text("name", 0, 1024), Field.Whole("size", 0, int.MaxValue)],
        [Separator] = [Field.Choice("spacing", false, 1, 2), Field.Flag("divider")],
        [Container] =
        [
            Field.Children(1, 40, ActionRow, Section, TextDisplay, MediaGallery, File, Separator),
            Field.Whole("accent_color", 0, 0xFFFFFF), Field.Flag("spoiler"),
        ],
        [Label] = [Field.Text("label", 1, 45, required: true), Field.Text("description", 1, 100), Field.Child("component", InLabel)],
        [FileUpload] =
            [Field.CustomId(required: true), Field.Whole("min_values", 0, 10), Field.Whole("max_values", 1, 10), Field.Flag("required")],
        [RadioGroup] = [Field.CustomId(required: true), Field.Flag("required"), Field.Options(2, 10, withEmoji: false)],
        [CheckboxGroup] =
        [
            Field.CustomId(required: true), Field.Whole("min_values", 0, 10), Field.Whole("max_values", 1, 10), Field.Flag("required"),
            Field.Options(1, 10, withEmoji: false),
        ],
        [Checkbox] = [Field.CustomId(required: true), Field.Flag("default")],
    };

    private static readonly Field[] MessageRow = [Field.Children(1, 5, [Button, .. Selects])];
    private static readonly Field[] ModalRow = [Field.Children(1, 5, TextInput)];

    public static Field[] Of(int type, bool inModal) => type == ActionRow ? inModal ? ModalRow : MessageRow : OfType[type];

    public static bool IsSelect(int type) => Selects.Contains(type);
}
