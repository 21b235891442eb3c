namespace SaaBot.LocalDiscord.Interactions;

/// <summary>Interaction types (receiving-and-responding: Interaction Type).</summary>
internal static class InteractionTypes
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;
    public const int ModalSubmit = 5;
}
