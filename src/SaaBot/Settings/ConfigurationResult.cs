using Microsoft.Extensions.Configuration;

namespace SaaBot.Settings;

/// <summary>Where settings come from, or what was wrong with it.</summary>
/// <param name="Configuration">The settings as text; empty when there is a problem.</param>
/// <param name="Problem">What is wrong, in one sentence, or null.</param>
public sealed record ConfigurationResult(IConfiguration Configuration, string? Problem);
