namespace SaaBot.Settings;

/// <summary>What reading the settings came to.</summary>
/// <param name="Settings">The settings; to be used only when there is no problem.</param>
/// <param name="Problems">One sentence for each wrong setting: its name, what it must be, and an example. A secret's value is never repeated.</param>
public sealed record SettingsResult(SaaBotSettings Settings, IReadOnlyList<string> Problems);
