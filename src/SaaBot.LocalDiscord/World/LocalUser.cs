namespace SaaBot.LocalDiscord.World;

/// <summary>An account: a person that can be acted as, or an application's bot.</summary>
/// <param name="Id">Its snowflake.</param>
/// <param name="Username">The unique lower-case name.</param>
/// <param name="DisplayName">The name that is shown (<c>global_name</c>); null for bots.</param>
/// <param name="Locale">The client's language, such as <c>vi</c>; it goes into every interaction.</param>
/// <param name="IsBot">Whether it belongs to an application.</param>
public sealed record LocalUser(ulong Id, string Username, string? DisplayName, string Locale, bool IsBot = false);
