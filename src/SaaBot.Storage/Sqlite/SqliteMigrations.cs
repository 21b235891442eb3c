using System.Globalization;
using System.Reflection;

namespace SaaBot.Storage.Sqlite;

/// <summary>The numbered steps that bring an older file up to what this program writes. A file carries the number of its last step.</summary>
internal static class SqliteMigrations
{
    private static readonly List<string> Steps = Read();

    /// <summary>The number of the newest step.</summary>
    public static int Newest => Steps.Count;

    /// <summary>Takes the steps that a file lacks. Runs in the caller's transaction.</summary>
    /// <param name="session">The file.</param>
    /// <param name="target">The last step to take.</param>
    /// <returns>The number that the file has then: greater than <see cref="Newest"/> when a newer program wrote it; nothing was changed then.</returns>
    public static int Apply(SqliteSession session, int target)
    {
        int version = (int)session.Number("PRAGMA user_version");
        for (; version < target; version++)
        {
            session.Script(Steps[version]);
        }

        if (version <= Newest)
        {
            session.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
        }

        return version;
    }

    private static List<string> Read()
    {
        Assembly assembly = typeof(SqliteMigrations).Assembly;
        List<string> steps = [];
        while (assembly.GetManifestResourceStream(string.Create(CultureInfo.InvariantCulture, $"{steps.Count + 1:000}.sql")) is { } stream)
        {
            using StreamReader reader = new(stream);
            steps.Add(reader.ReadToEnd());
        }

        return steps;
    }
}
