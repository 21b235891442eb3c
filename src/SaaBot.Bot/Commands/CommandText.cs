using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;

namespace SaaBot.Bot.Commands;

/// <summary>The names and descriptions of commands, in every language, as Discord wants them registered.</summary>
/// <param name="phrases">The bot's sentences.</param>
public sealed class CommandText(PhraseBook phrases)
{
    // Both English locales are named because Discord otherwise picks en-GB's nearest relative, not the default (features of 2026).
    private static readonly string[] EnglishLocales = ["en-US", "en-GB"];

    /// <summary>The places where lookups work: servers, direct messages and, for a user-installed app, everywhere else.</summary>
    public static IReadOnlyList<InteractionContextType> Everywhere { get; } =
        [InteractionContextType.Guild, InteractionContextType.BotDm, InteractionContextType.PrivateChannel];

    /// <summary>How lookups may be installed: into a server and by a person.</summary>
    public static IReadOnlyList<IntegrationType> AnyInstall { get; } = [IntegrationType.GuildInstall, IntegrationType.UserInstall];

    /// <summary>A slash command that works everywhere.</summary>
    /// <param name="name">Its English name; its phrases are <c>command.NAME.name</c> and <c>command.NAME.description</c>.</param>
    /// <param name="options">Its options, required ones first.</param>
    public ApplicationCommand Lookup(string name, params IReadOnlyList<CommandOption> options) => new()
    {
        Name = name,
        NameLocalizations = Localizations($"command.{name}.name"),
        Description = phrases[$"command.{name}.description"].English,
        DescriptionLocalizations = Localizations($"command.{name}.description"),
        Options = options.Count == 0 ? null : options,
        IntegrationTypes = AnyInstall,
        Contexts = Everywhere,
    };

    /// <summary>A slash command of servers alone, where the app is installed.</summary>
    /// <param name="name">Its English name; its phrases are <c>command.NAME.name</c> and <c>command.NAME.description</c>.</param>
    /// <param name="options">Its options, required ones first.</param>
    public ApplicationCommand InServer(string name, params IReadOnlyList<CommandOption> options) =>
        Lookup(name, options) with { IntegrationTypes = [IntegrationType.GuildInstall], Contexts = [InteractionContextType.Guild] };

    /// <summary>A subcommand.</summary>
    /// <param name="command">The command's English name.</param>
    /// <param name="name">The subcommand's English name; its phrases are <c>command.COMMAND.NAME.name</c> and <c>….description</c>.</param>
    /// <param name="options">Its options, required ones first.</param>
    public CommandOption Subcommand(string command, string name, params IReadOnlyList<CommandOption> options) =>
        Option(command, name, CommandOptionType.SubCommand) with { Options = options.Count == 0 ? null : options };

    /// <summary>A command in the context menu of a message that works everywhere.</summary>
    /// <param name="key">Its phrase is <c>command.KEY.name</c>; the English one is its name.</param>
    public ApplicationCommand OnMessage(string key) => new()
    {
        Type = ApplicationCommandType.Message,
        Name = phrases[$"command.{key}.name"].English,
        NameLocalizations = Localizations($"command.{key}.name"),
        IntegrationTypes = AnyInstall,
        Contexts = Everywhere,
    };

    /// <summary>An option of a command.</summary>
    /// <param name="command">The command's English name.</param>
    /// <param name="name">The option's English name; its phrases are <c>command.COMMAND.NAME.name</c> and <c>….description</c>.</param>
    /// <param name="type">What it takes.</param>
    public CommandOption Option(string command, string name, CommandOptionType type) => new()
    {
        Type = type,
        Name = name,
        NameLocalizations = Localizations($"command.{command}.{name}.name"),
        Description = phrases[$"command.{command}.{name}.description"].English,
        DescriptionLocalizations = Localizations($"command.{command}.{name}.description"),
    };

    /// <summary>A choice whose name is a phrase.</summary>
    /// <param name="key">The phrase's key.</param>
    /// <param name="value">What Discord sends when it is chosen.</param>
    public CommandChoice Choice(string key, string value) =>
        CommandChoice.Of(phrases[key].English, value) with { NameLocalizations = Localizations(key) };

    private Dictionary<string, string> Localizations(string key)
    {
        LocalizedText text = phrases[key];
        Dictionary<string, string> names = EnglishLocales.ToDictionary(locale => locale, _ => text.English, StringComparer.Ordinal);
        names["vi"] = text.Vietnamese;
        return names;
    }
}
