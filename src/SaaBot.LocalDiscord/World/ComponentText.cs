using System.Text;
using System.Text.Json;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Validation;

namespace SaaBot.LocalDiscord.World;

/// <summary>Looks things up in a message's components, however deep they are.</summary>
internal static class ComponentText
{
    /// <summary>All components, containers before what they hold.</summary>
    public static IEnumerable<JsonElement> All(JsonElement? components)
    {
        if (components is not { ValueKind: JsonValueKind.Array } list)
        {
            yield break;
        }

        foreach (var component in list.EnumerateArray())
        {
            yield return component;
            foreach (var inner in All(component.Get("components")))
            {
                yield return inner;
            }

            foreach (var name in (string[])["accessory", "component"])
            {
                if (component.Get(name) is { } child)
                {
                    yield return child;
                }
            }
        }
    }

    public static JsonElement? ByCustomId(JsonElement? components, string customId)
    {
        foreach (var component in All(components))
        {
            if (component.Str("custom_id") == customId)
            {
                return component;
            }
        }

        return null;
    }

    /// <summary>The text that people read: content and text displays.</summary>
    public static string Of(string content, JsonElement? components)
    {
        var text = new StringBuilder(content);
        foreach (var display in All(components).Where(component => component.Int("type") == ComponentShapes.TextDisplay))
        {
            text.Append('\n').Append(display.Str("content"));
        }

        return text.ToString();
    }
}
