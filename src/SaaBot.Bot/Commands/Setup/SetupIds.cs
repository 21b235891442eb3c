using SaaBot.Bot.Components;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>The custom ids of the setup card: <c>setup-ROUTE:1:channel:argument</c>.</summary>
public static class SetupIds
{
    /// <summary>Another channel was picked.</summary>
    public const string Channel = "setup-channel";

    /// <summary>The channel is to be checked again.</summary>
    public const string Check = "setup-check";

    /// <summary>A language of public posts was chosen.</summary>
    public const string Language = "setup-language";

    /// <summary>The weekly board was turned on or off.</summary>
    public const string Boards = "setup-boards";

    /// <summary>The form of the daily question is asked for.</summary>
    public const string Daily = "setup-daily";

    /// <summary>The form of the daily question was sent.</summary>
    public const string DailyForm = "setup-daily-form";

    /// <summary>The form's field for the local time.</summary>
    public const string TimeField = "time";

    /// <summary>The form's field for the time zone.</summary>
    public const string ZoneField = "zone";

    /// <summary>The version of the arguments.</summary>
    public const int Version = 1;

    /// <summary>The id of a control.</summary>
    /// <param name="route">The route.</param>
    /// <param name="channel">The channel that the card is about.</param>
    /// <param name="argument">What is chosen, if the control chooses something.</param>
    public static string Of(string route, Snowflake channel, string argument = "") => CustomId.Of(route, Version, channel.ToString(), argument).Encode();
}
