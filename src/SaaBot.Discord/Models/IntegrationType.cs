namespace SaaBot.Discord.Models;

/// <summary>How an application is installed (Discord documentation: Application, "Application Integration Types").</summary>
public enum IntegrationType
{
    /// <summary>In a server.</summary>
    GuildInstall = 0,

    /// <summary>By a user, everywhere.</summary>
    UserInstall = 1,
}
