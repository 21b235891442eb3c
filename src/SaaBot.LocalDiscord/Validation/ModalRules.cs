using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>The rules of a modal (receiving-and-responding: Modal; components/reference: Label, Text Input).</summary>
internal static class ModalRules
{
    private const int MostComponents = 5;

    public static void Check(JsonElement modal, Form form)
    {
        if (modal.ValueKind != JsonValueKind.Object)
        {
            form.Add(FormError.Required);
            return;
        }

        Required(modal, form, "custom_id", 100);
        Required(modal, form, "title", 45);
        if (modal.Get("components") is not { } components)
        {
            form["components"].Add(FormError.Required);
            return;
        }

        var walk = new ComponentWalk(isModal: true);
        var top = Checks.List(components, form["components"], 1, MostComponents);
        for (var index = 0; index < top.Count; index++)
        {
            var place = form["components"][index];
            walk.Component(top[index], place, ComponentShapes.ModalTop);
            if (top[index].Int("type") == ComponentShapes.ActionRow)
            {
                CheckRow(top[index], place["components"]);
            }
        }
    }

    /// <summary>The older form, a text input in an action row, still needs its own label and stands alone.</summary>
    private static void CheckRow(JsonElement row, Form form)
    {
        var index = 0;
        foreach (var input in row.Items("components"))
        {
            if (input.Get("label") is null)
            {
                form[index]["label"].Add(FormError.Required);
            }

            if (index > 0)
            {
                form[index].Add("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
            }

            index++;
        }
    }

    private static void Required(JsonElement modal, Form form, string name, int max)
    {
        if (modal.Get(name) is { } value)
        {
            Checks.Text(value, form[name], 1, max);
        }
        else
        {
            form[name].Add(FormError.Required);
        }
    }
}
