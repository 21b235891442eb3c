using System.Text.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>A field that a component may have, and how its value is checked. A missing optional field may also be null.</summary>
internal sealed record Field(string Name, bool IsRequired, Action<JsonElement, Form, ComponentWalk> Check)
{
    public static Field Text(string name, int min, int max, bool required = false) =>
        new(name, required, (value, form, _) => Checks.Text(value, form, min, max));

    public static Field Whole(string name, long min, long max) =>
        new(name, false, (value, form, _) => Checks.Whole(value, form, min, max));

    public static Field Flag(string name) => new(name, false, (value, form, _) => Checks.Flag(value, form));

    public static Field Choice(string name, bool required, params int[] choices) =>
        new(name, required, (value, form, _) => Checks.Choice(value, form, choices));

    public static Field CustomId(bool required) => new("custom_id", required, (value, form, walk) =>
    {
        if (Checks.Text(value, form, 1, 100) is { } id)
        {
            walk.AddCustomId(id, form);
        }
    });

    /// <summary>A partial emoji: a unicode one has a name only, a custom one an id.</summary>
    public static readonly Field Emoji = new("emoji", false, (value, form, _) =>
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            form.Add(FormError.NotAnObject);
            return;
        }

        foreach (var property in value.EnumerateObject())
        {
            switch (property.Name)
            {
                case "name" when property.Value.ValueKind != JsonValueKind.Null:
                    Checks.Text(property.Value, form["name"], 1, 32);
                    break;
                case "id" when property.Value.ValueKind != JsonValueKind.Null:
                    Checks.Snowflake(property.Value, form["id"]);
                    break;
                case "name" or "id" or "animated":
                    break;
                default:
                    form[property.Name].Add(FormError.UnknownField);
                    break;
            }
        }
    });

    /// <summary>A media object; of its fields only <c>url</c> counts, the rest is what Discord itself filled in.</summary>
    public static Field Media(string name, bool attachmentOnly = false) => new(name, true, (value, form, walk) =>
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            form.Add(FormError.NotAnObject);
            return;
        }

        foreach (var property in value.EnumerateObject().Where(property => !ComponentShapes.MediaFields.Contains(property.Name)))
        {
            form[property.Name].Add(FormError.UnknownField);
        }

        if (!value.TryGetProperty("url", out var url))
        {
            form["url"].Add(FormError.Required);
        }
        else if (Checks.Url(url, form["url"], 2048, attachmentOnly ? ["attachment"] : ["http", "https", "attachment"]) is { } text)
        {
            walk.AddReference(text, form["url"]);
        }
    });

    public static Field Children(int min, int max, params int[] types) => new("components", true, (value, form, walk) =>
    {
        var children = Checks.List(value, form, min, max);
        for (var index = 0; index < children.Count; index++)
        {
            walk.Component(children[index], form[index], types);
        }
    });

    public static Field Child(string name, params int[] types) =>
        new(name, true, (value, form, walk) => walk.Component(value, form, types));

    /// <summary>The options of a string select, radio group or checkbox group, whose values must differ.</summary>
    public static Field Options(int min, int max, bool withEmoji) => new("options", true, (value, form, walk) =>
    {
        var options = Checks.List(value, form, min, max);
        var values = new HashSet<string>();
        for (var index = 0; index < options.Count; index++)
        {
            walk.Fields(options[index], form[index], withEmoji ? ComponentShapes.OptionWithEmoji : ComponentShapes.Option);
            if (options[index].ValueKind == JsonValueKind.Object
                && options[index].TryGetProperty("value", out var text)
                && text.ValueKind == JsonValueKind.String
                && !values.Add(text.GetString()!))
            {
                form[index]["value"].Add("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }
    });

    public static Field List(string name, int max) => new(name, false, (value, form, _) => Checks.List(value, form, 0, max));

    public static Field Items(int min, int max) => new("items", true, (value, form, walk) =>
    {
        var items = Checks.List(value, form, min, max);
        for (var index = 0; index < items.Count; index++)
        {
            walk.Fields(items[index], form[index], ComponentShapes.GalleryItem);
        }
    });
}
