using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>
/// One pass over the components of a message or modal. It checks every field and gathers what only the whole can tell:
/// custom ids, the number of components, the length of all text, and the files referred to.
/// </summary>
internal sealed class ComponentWalk(bool isModal)
{
    private const string Reference = "attachment://";

    private readonly HashSet<string> _customIds = [];
    private readonly HashSet<long> _ids = [];

    /// <summary>The components seen, nested ones included.</summary>
    public int Count { get; private set; }

    /// <summary>The length of all text displays together, in code points.</summary>
    public int TextLength { get; private set; }

    /// <summary>The files that components refer to, and where they do.</summary>
    public List<(string FileName, Form Form)> References { get; } = [];

    public void AddText(string? text) => TextLength += text is null ? 0 : Checks.Length(text);

    public void AddCustomId(string id, Form form)
    {
        if (!_customIds.Add(id))
        {
            form.Add("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    public void AddReference(string url, Form form)
    {
        if (url.StartsWith(Reference, StringComparison.Ordinal))
        {
            References.Add((url[Reference.Length..], form));
        }
    }

    public void Component(JsonElement component, Form form, int[] types)
    {
        Count++;
        if (component.ValueKind != JsonValueKind.Object)
        {
            form.Add(FormError.NotAnObject);
            return;
        }

        if (!component.Has("type"))
        {
            form["type"].Add(FormError.Required);
            return;
        }

        if (component.Int("type") is not { } type || !types.Contains(type))
        {
            form["type"].Add(FormError.TypeChoices(types));
            return;
        }

        CheckId(component, form);
        Fields(component, form, ComponentShapes.Of(type, isModal), "type", "id");
        if (type == ComponentShapes.Button)
        {
            ButtonRules.Check(component, form);
        }
        else if (type == ComponentShapes.ActionRow && !isModal)
        {
            CheckWidth(component, form["components"]);
        }
        else if (ComponentShapes.IsSelect(type))
        {
            SelectRules.Check(component, form);
        }
    }

    /// <summary>Checks an object against its fields; others than these and the <paramref name="besides"/> are refused.</summary>
    public void Fields(JsonElement value, Form form, Field[] fields, params ReadOnlySpan<string> besides)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            form.Add(FormError.NotAnObject);
            return;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (Array.Find(fields, field => field.Name == property.Name) is not { } field)
            {
                if (!besides.Contains(property.Name))
                {
                    form[property.Name].Add(FormError.UnknownField);
                }
            }
            else if (property.Value.ValueKind != JsonValueKind.Null)
            {
                field.Check(property.Value, form[property.Name], this);
            }
        }

        foreach (var field in fields.Where(field => field.IsRequired && value.Get(field.Name) is null))
        {
            form[field.Name].Add(FormError.Required);
        }
    }

    private void CheckId(JsonElement component, Form form)
    {
        if (component.Get("id") is { } value
            && Checks.Whole(value, form["id"], 0, int.MaxValue) is { } id and not 0
            && !_ids.Add(id))
        {
            form["id"].Add("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }
    }

    /// <summary>A row is five buttons wide, and a select takes all of it.</summary>
    private static void CheckWidth(JsonElement row, Form form)
    {
        var width = 0;
        var index = 0;
        foreach (var child in row.Items("components"))
        {
            width += child.Int("type") is { } type && ComponentShapes.IsSelect(type) ? 5 : 1;
            if (width > 5 && index < 5)
            {
                form[index].Add("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
            }

            index++;
        }
    }
}
