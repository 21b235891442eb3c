using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>Which fields a button's style asks for and rules out (components/reference: Button).</summary>
internal static class ButtonRules
{
    private const int Link = 5;
    private const int Premium = 6;

    public static void Check(JsonElement button, Form form)
    {
        if (button.Int("style") is not { } style)
        {
            return;
        }

        var hasCustomId = button.Get("custom_id") is not null;
        var hasUrl = button.Get("url") is not null;
        if (hasCustomId && hasUrl)
        {
            form.Add("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
        }
        else if (style == Link && !hasUrl)
        {
            form["url"].Add("BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
        }
        else if (style != Link && hasUrl)
        {
            form["url"].Add("BUTTON_COMPONENT_URL_NOT_ALLOWED", "Only link buttons may have a url");
        }
        else if (style is Link or Premium && hasCustomId)
        {
            form["custom_id"].Add("BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED", "This button style cannot have a custom id");
        }
        else if (style < Link && !hasCustomId)
        {
            form["custom_id"].Add("BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
        }

        if (style == Premium)
        {
            CheckPremium(button, form);
        }
        else if (string.IsNullOrEmpty(button.Str("label")) && button.Get("emoji") is null)
        {
            form.Add("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or an emoji is required");
        }
    }

    private static void CheckPremium(JsonElement button, Form form)
    {
        if (button.Get("sku_id") is null)
        {
            form["sku_id"].Add(FormError.Required);
        }

        foreach (var name in (string[])["label", "emoji"])
        {
            if (button.Get(name) is not null)
            {
                form[name].Add("BUTTON_COMPONENT_PREMIUM_FIELD_NOT_ALLOWED", "Premium buttons cannot have this field");
            }
        }
    }
}
