namespace SaaBot.Discord.Models;

/// <summary>Types of component; a number that is not named here is kept (Discord documentation: Component Reference).</summary>
public enum ComponentType
{
    /// <summary>A row of buttons or one select menu.</summary>
    ActionRow = 1,

    /// <summary>A button.</summary>
    Button = 2,

    /// <summary>A menu of given texts.</summary>
    StringSelect = 3,

    /// <summary>A field to type in, in modals.</summary>
    TextInput = 4,

    /// <summary>A menu of users.</summary>
    UserSelect = 5,

    /// <summary>A menu of roles.</summary>
    RoleSelect = 6,

    /// <summary>A menu of users and roles.</summary>
    MentionableSelect = 7,

    /// <summary>A menu of channels.</summary>
    ChannelSelect = 8,

    /// <summary>Text beside a button or a small picture.</summary>
    Section = 9,

    /// <summary>Text.</summary>
    TextDisplay = 10,

    /// <summary>A small picture.</summary>
    Thumbnail = 11,

    /// <summary>Pictures.</summary>
    MediaGallery = 12,

    /// <summary>A file.</summary>
    File = 13,

    /// <summary>Space between components.</summary>
    Separator = 14,

    /// <summary>A box around components.</summary>
    Container = 17,

    /// <summary>A caption around a field of a modal.</summary>
    Label = 18,

    /// <summary>Files to upload, in modals.</summary>
    FileUpload = 19,

    /// <summary>One of several, in modals.</summary>
    RadioGroup = 21,

    /// <summary>Some of several, in modals.</summary>
    CheckboxGroup = 22,

    /// <summary>Yes or no, in modals.</summary>
    Checkbox = 23,
}
