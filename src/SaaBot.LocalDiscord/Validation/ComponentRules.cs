using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>The rules of a whole set of components, and the ids that Discord fills in.</summary>
internal static class ComponentRules
{
    /// <summary>Components in a message, nested ones included (components/reference).</summary>
    public const int MostComponents = 40;

    /// <summary>Characters in all text displays of a message together.</summary>
    public const int MostText = 4000;

    private const int MostLegacyRows = 5;

    /// <summary>Checks a message's components; the walk tells which files they refer to.</summary>
    public static ComponentWalk CheckMessage(JsonElement components, Form form, bool isV2)
    {
        var walk = new ComponentWalk(isModal: false);
        var top = Checks.List(components, form, 0, isV2 ? MostComponents : MostLegacyRows);
        for (var index = 0; index < top.Count; index++)
        {
            walk.Component(top[index], form[index], isV2 ? ComponentShapes.MessageTop : ComponentShapes.LegacyTop);
        }

        if (isV2 && walk.Count > MostComponents)
        {
            form.Add("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The total number of components exceeds the maximum of 40");
        }

        if (walk.TextLength > MostText)
        {
            form.Add("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "The total displayable text size exceeds the maximum of 4000");
        }

        return walk;
    }

    /// <summary>Fills in the ids: those given stay, the others count up past them in reading order.</summary>
    public static JsonElement WithIds(JsonElement components)
    {
        var nodes = JsonText.Node(components)!.AsArray();
        var taken = new HashSet<int>();
        Visit(nodes, component => taken.Add(IdOf(component)));
        var next = 0;
        Visit(nodes, component =>
        {
            if (IdOf(component) != 0)
            {
                return;
            }

            do
            {
                next++;
            }
            while (taken.Contains(next));

            component["id"] = next;
        });
        return JsonText.Element(nodes);
    }

    private static int IdOf(JsonObject component) =>
        component["id"] is JsonValue value && value.TryGetValue<int>(out var id) ? id : 0;

    private static void Visit(JsonArray components, Action<JsonObject> visit)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            visit(component);
            if (component["components"] is JsonArray children)
            {
                Visit(children, visit);
            }

            foreach (var name in (string[])["accessory", "component"])
            {
                if (component[name] is JsonObject child)
                {
                    visit(child);
                }
            }
        }
    }
}
