using System.Text.Json.Serialization;

namespace SaaBot.Discord.Models;

/// <summary>
/// What an interaction says; which fields are set depends on its type (Discord documentation: Receiving and Responding,
/// "Interaction Data").
/// </summary>
public sealed record InteractionData
{
    /// <summary>The command's id.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The command's name.</summary>
    public string? Name { get; init; }

    /// <summary>The command's type.</summary>
    public ApplicationCommandType? Type { get; init; }

    /// <summary>The command's options as sent: subcommands hold further options.</summary>
    public IReadOnlyList<InteractionOption> Options { get => field ?? []; init; }

    /// <summary>The component's or the modal's id as the bot gave it. Anyone can forge it: validate it like any input.</summary>
    public string? CustomId { get; init; }

    /// <summary>The component's type.</summary>
    public ComponentType? ComponentType { get; init; }

    /// <summary>What was picked in a select menu: option values, or ids in digits.</summary>
    public IReadOnlyList<string> Values { get => field ?? []; init; }

    /// <summary>What the ids in options and values stand for.</summary>
    public ResolvedData? Resolved { get; init; }

    /// <summary>The user or message that a user or message command was used on.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>What a modal sent back, in the modal's own nesting. See <see cref="Inputs"/>.</summary>
    public IReadOnlyList<SubmittedComponent> Components { get => field ?? []; init; }

    /// <summary>The names of the subcommand group and subcommand, outermost first; empty for a plain command.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> SubcommandPath
    {
        get
        {
            var path = new List<string>();
            for (var options = Options; options is [{ IsSubcommand: true } inner]; options = inner.Options)
            {
                path.Add(inner.Name);
            }

            return path;
        }
    }

    /// <summary>The options that carry values, below any subcommand.</summary>
    [JsonIgnore]
    public IReadOnlyList<InteractionOption> Arguments
    {
        get
        {
            var options = Options;
            while (options is [{ IsSubcommand: true } inner])
            {
                options = inner.Options;
            }

            return options;
        }
    }

    /// <summary>The option that is being typed, in an autocomplete interaction.</summary>
    [JsonIgnore]
    public InteractionOption? Focused => Arguments.FirstOrDefault(option => option.Focused);

    /// <summary>The modal's fields that have a <c>custom_id</c>, taken out of their rows and labels.</summary>
    [JsonIgnore]
    public IEnumerable<SubmittedComponent> Inputs => Components.SelectMany(component => component.Inputs);

    /// <summary>The value of the named option, or null when it was left out.</summary>
    /// <param name="option">The option's name.</param>
    public OptionValue? Argument(string option) => Arguments.FirstOrDefault(each => each.Name == option)?.Value;

    /// <summary>The modal's field with that <c>custom_id</c>, or null.</summary>
    /// <param name="customId">The field's id.</param>
    public SubmittedComponent? Input(string customId) => Inputs.FirstOrDefault(input => input.CustomId == customId);
}
