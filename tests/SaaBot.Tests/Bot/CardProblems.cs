using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Bot;

/// <summary>What Discord would refuse of a message.</summary>
internal static class CardProblems
{
    public static IEnumerable<string> Of(string name, Reply reply)
    {
        List<Component> all = [.. reply.Components.SelectMany(All)];
        List<string> texts = [.. all.OfType<TextDisplay>().Select(text => text.Content)];
        int length = texts.Sum(text => text.Length);
        if (length > DiscordLimits.MessageText || texts.Exists(text => text.Contains("\n…", StringComparison.Ordinal)))
        {
            yield return $"{name}: cut to {length} characters";
        }

        if (all.Count > DiscordLimits.MessageComponents)
        {
            yield return $"{name}: {all.Count} components";
        }

        List<string> ids = [.. all.OfType<Button>().Where(button => button.Url is null).Select(button => button.CustomId!), .. all.OfType<StringSelect>().Select(menu => menu.CustomId)];
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count)
        {
            yield return $"{name}: two components share a custom id";
        }

        if (all.OfType<StringSelect>().Any(menu => menu.Options.Count is 0 or > DiscordLimits.Choices || menu.Options.Any(option => option.Label.Length is 0 or > DiscordLimits.Choice)))
        {
            yield return $"{name}: a menu that Discord refuses";
        }
    }

    private static IEnumerable<Component> All(Component component) => component switch
    {
        Container container => container.Components.SelectMany(All).Prepend(component),
        ActionRow row => row.Components.SelectMany(All).Prepend(component),
        _ => [component],
    };
}
