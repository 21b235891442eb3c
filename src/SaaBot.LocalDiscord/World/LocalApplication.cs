namespace SaaBot.LocalDiscord.World;

/// <summary>An application that logged in. Its bot's user id is the application's id.</summary>
/// <param name="Id">The application's and the bot's snowflake.</param>
/// <param name="Name">The name that is shown.</param>
public sealed record LocalApplication(ulong Id, string Name)
{
    /// <summary>The bot's account.</summary>
    public LocalUser Bot => new(Id, Name, null, "en-US", IsBot: true);
}
