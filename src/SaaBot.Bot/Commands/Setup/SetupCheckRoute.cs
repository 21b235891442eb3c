namespace SaaBot.Bot.Commands.Setup;

/// <summary>Re-check: what may the bot do in the channel by now?</summary>
/// <param name="reader">Finds out how the server is set up.</param>
public sealed class SetupCheckRoute(SetupReader reader) : SetupCardRoute(reader)
{
    /// <inheritdoc/>
    public override string Name => SetupIds.Check;
}
