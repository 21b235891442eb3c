namespace SaaBot.Domain.Ports;

/// <summary>The store cannot be reached, or could not finish in time; whether the step was taken is unknown, and repeating it is safe.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Without more to say.</summary>
    public StoreUnavailableException()
    {
    }

    /// <summary>With what went wrong, for the log.</summary>
    /// <param name="message">What went wrong.</param>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>With what went wrong and what caused it, for the log.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
