using SaaBot.Discord.Events;
using SaaBot.Discord.Models;

namespace SaaBot.Discord.Gateway;

/// <summary>Where the gateway is, or why that is not known.</summary>
/// <param name="Gateway">Where and how to connect, if known.</param>
/// <param name="Refusal">Why asking again is useless, if it is.</param>
/// <param name="Explanation">Why it is not known, in a sentence for the log.</param>
public sealed record GatewayDirections(GatewayBot? Gateway, GatewayStop? Refusal = null, string Explanation = "");
