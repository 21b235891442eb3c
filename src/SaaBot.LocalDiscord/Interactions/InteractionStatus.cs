namespace SaaBot.LocalDiscord.Interactions;

/// <summary>What became of an interaction so far.</summary>
public enum InteractionStatus
{
    /// <summary>No answer yet, and still in time.</summary>
    Waiting,

    /// <summary>Answered by a new message.</summary>
    Responded,

    /// <summary>Acknowledged; a message that says "thinking" is shown until it is edited.</summary>
    Deferred,

    /// <summary>Acknowledged; the component's message may be edited later.</summary>
    DeferredUpdate,

    /// <summary>Answered by an edit of the component's message.</summary>
    Updated,

    /// <summary>Answered by a modal.</summary>
    Modal,

    /// <summary>Answered by autocomplete choices.</summary>
    Suggested,

    /// <summary>Not answered in time; the token is dead.</summary>
    Failed,

    /// <summary>Never sent: the client itself refused it.</summary>
    Refused,
}
