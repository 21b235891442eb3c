namespace SaaBot.Bot.Replies;

/// <summary>How far the answer to an interaction has come. It only ever moves down this list.</summary>
public enum ReplyState
{
    /// <summary>Nothing was sent; Discord waits three seconds.</summary>
    None,

    /// <summary>A first answer is on its way.</summary>
    Acknowledging,

    /// <summary>Discord was told to wait up to 15 minutes for a message.</summary>
    Deferred,

    /// <summary>Discord was told to wait for a change of the component's message.</summary>
    DeferredUpdate,

    /// <summary>The answer was sent.</summary>
    Responded,

    /// <summary>Discord no longer takes an answer.</summary>
    Expired,
}
