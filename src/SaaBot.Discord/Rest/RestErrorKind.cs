namespace SaaBot.Discord.Rest;

/// <summary>Kinds of failure of a call, by what can be done about it.</summary>
public enum RestErrorKind
{
    /// <summary>The request was wrong (400 and other 4xx): sending it again is useless.</summary>
    Refused,

    /// <summary>The token is wrong (401): the client has stopped.</summary>
    Unauthorized,

    /// <summary>A permission is missing (403).</summary>
    Forbidden,

    /// <summary>What it was about is gone (404), such as an interaction whose time is over.</summary>
    NotFound,

    /// <summary>The wait would be longer than the caller can use (429).</summary>
    RateLimited,

    /// <summary>Discord failed (5xx) in every try.</summary>
    ServerFault,

    /// <summary>Discord could not be reached in any try.</summary>
    Network,

    /// <summary>The answer could not be read.</summary>
    Unreadable,

    /// <summary>Its time was over before a try came through (<see cref="RestRequest.NotAfter"/>); when one was made before, it may have been carried out.</summary>
    TooLate,

    /// <summary>The client sends nothing: too many requests went wrong lately, or the token was refused.</summary>
    Stopped,
}
