using System.Globalization;
using System.Text.Json.Nodes;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>A place in a request body, with what is wrong there and below. The root makes the <c>errors</c> object.</summary>
internal sealed class Form
{
    private readonly List<FormError> _errors = [];
    private readonly Dictionary<string, Form> _children = [];

    public Form this[string key]
    {
        get
        {
            if (!_children.TryGetValue(key, out var child))
            {
                _children[key] = child = new Form();
            }

            return child;
        }
    }

    public Form this[int index] => this[index.ToString(CultureInfo.InvariantCulture)];

    public bool IsClean => _errors.Count == 0 && _children.Values.All(child => child.IsClean);

    public void Add(FormError error) => _errors.Add(error);

    public void Add(string code, string message) => _errors.Add(new FormError(code, message));

    /// <summary>The nested object of Discord's answer (reference: Error Messages).</summary>
    public JsonObject ToJson()
    {
        var shown = new JsonObject();
        if (_errors.Count > 0)
        {
            shown["_errors"] = new JsonArray([.. _errors.Select(error =>
                new JsonObject { ["code"] = error.Code, ["message"] = error.Message })]);
        }

        foreach (var (key, child) in _children.Where(pair => !pair.Value.IsClean))
        {
            shown[key] = child.ToJson();
        }

        return shown;
    }
}
