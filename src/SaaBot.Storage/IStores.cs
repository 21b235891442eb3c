using Microsoft.Extensions.Caching.Distributed;
using SaaBot.Domain.Ports;
using SaaBot.Storage.Transfer;

namespace SaaBot.Storage;

/// <summary>The four stores of one database, opened and closed together.</summary>
public interface IStores : IAsyncDisposable
{
    /// <summary>Answers and scores.</summary>
    IScoreStore Scores { get; }

    /// <summary>Schedules and posts of the daily question.</summary>
    IDailyStore Daily { get; }

    /// <summary>Quizzes.</summary>
    IQuizStore Quizzes { get; }

    /// <summary>Servers.</summary>
    IServerStore Servers { get; }

    /// <summary>Everything, out and in.</summary>
    IStoreTransfer Transfer { get; }

    /// <summary>A cache that all processes on the database share, or null when there is none: then the process caches in its own memory.</summary>
    IDistributedCache? Cache { get; }
}
