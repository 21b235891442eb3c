namespace SaaBot.LocalDiscord.RateLimits;

/// <summary>The limit of a group of routes. Discord publishes none of these numbers; they are what its headers usually say.</summary>
/// <param name="Name">What the routes share; the bucket's hash is made of it.</param>
/// <param name="Limit">Requests in a window.</param>
/// <param name="Window">Its length.</param>
/// <param name="IsGlobal">Whether requests count towards the global limit; interaction routes do not.</param>
internal sealed record Bucket(string Name, int Limit, TimeSpan Window, bool IsGlobal = true)
{
    public static readonly Bucket Default = new("default", 50, TimeSpan.FromSeconds(1));
    public static readonly Bucket Gateway = new("gateway", 10, TimeSpan.FromSeconds(5));
    public static readonly Bucket Commands = new("commands", 20, TimeSpan.FromSeconds(20));
    public static readonly Bucket Channel = new("channel", 10, TimeSpan.FromSeconds(5));
    public static readonly Bucket PostMessage = new("messages:post", 5, TimeSpan.FromSeconds(5));
    public static readonly Bucket EditMessage = new("messages:patch", 5, TimeSpan.FromSeconds(5));
    public static readonly Bucket DeleteMessage = new("messages:delete", 5, TimeSpan.FromSeconds(1));
    public static readonly Bucket ReadMessages = new("messages:get", 10, TimeSpan.FromSeconds(5));
    public static readonly Bucket Webhook = new("webhook", 5, TimeSpan.FromSeconds(2), IsGlobal: false);

    /// <summary>The first answer to an interaction has no limit of its own.</summary>
    public static readonly Bucket Callback = new("callback", int.MaxValue, TimeSpan.FromSeconds(1), IsGlobal: false);
}
