using System.Globalization;
using Microsoft.Extensions.Configuration;
using SaaBot.Domain.Text;
using SaaBot.Hosting;
using SaaBot.Storage.Redis;

namespace SaaBot.Settings;

/// <summary>Reads the settings and says everything that is wrong with them at once.</summary>
public sealed class SettingsReader
{
    // Discord closes with 4010 past what it allots; no bot known has more shards than this (Gateway, "Sharding").
    private const int MostShards = 16384;

    // Gateway, "Update Presence": a custom status is cut at 128 characters.
    private const int LongestStatus = 128;

    private const int LongestPrefix = 64;

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Discord"] = ["Token", "TokenFile", "Client", "ApiUrl", "GatewayUrl", "Shards", "Worker", "ShardsPerWorker", "Status"],
        ["LocalDiscord"] = ["Url", "Record", "DataFile"],
        ["Content"] = ["Path"],
        ["Data"] = ["Path"],
        ["Redis"] = ["Connection", "KeyPrefix"],
        ["Health"] = ["Url"],
        ["Telemetry"] = ["OtlpEndpoint"],
    };

    private readonly IConfiguration _configuration;
    private readonly string _home;
    private readonly List<string> _problems = [];
    private readonly AddressReader _addresses;

    private SettingsReader(IConfiguration configuration, string home)
    {
        _configuration = configuration;
        _home = home;
        _addresses = new AddressReader(configuration, _problems);
    }

    /// <summary>Every setting by section, as in <c>appsettings.json</c>.</summary>
    public static IReadOnlyDictionary<string, string[]> Sections => Known;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">appsettings.json, the environment and the command line together.</param>
    /// <param name="home">The folder that relative paths start from.</param>
    public static SettingsResult Read(IConfiguration configuration, string home)
    {
        SettingsReader reader = new(configuration, home);
        SaaBotSettings settings = reader.Read();
        return new SettingsResult(settings, reader._problems);
    }

    private SaaBotSettings Read()
    {
        RefuseUnknown();
        if (Logs.Problem(_configuration) is { } wrong)
        {
            _problems.Add(wrong);
        }

        string token = Token();
        int? shards = Number("Discord:Shards", 1, "or empty for what Discord recommends, ");
        return new SaaBotSettings
        {
            Token = token,
            Client = Client(),
            ApiUrl = _addresses.Url("Discord:ApiUrl", "https", "https://discord.com/api/v10") ?? new Uri("https://discord.com/api/v10"),
            GatewayUrl = _addresses.Url("Discord:GatewayUrl", "wss", "wss://gateway.discord.gg"),
            Shards = shards,
            ShardIndexes = ShardIndexes(shards),
            Status = Status(),
            LocalUrl = _addresses.LocalUrl(),
            Record = File("LocalDiscord:Record", "traffic.jsonl"),
            LocalDataFile = File("LocalDiscord:DataFile", "messages.jsonl"),
            ContentPath = Path.GetFullPath(Text("Content:Path") is { Length: > 0 } content ? content : "content", _home),
            DataPath = Path.GetFullPath(Text("Data:Path") is { Length: > 0 } data ? data : "data", _home),
            RedisConnection = RedisConnection(),
            RedisKeyPrefix = RedisKeyPrefix(),
            HealthUrl = _addresses.HealthUrl(token.Length > 0),
            OtlpEndpoint = _addresses.OtlpEndpoint(),
        };
    }

    private void RefuseUnknown()
    {
        foreach ((string section, string[] names) in Known)
        {
            foreach (IConfigurationSection child in _configuration.GetSection(section).GetChildren())
            {
                if (!names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                {
                    string nearest = names.MinBy(name => EditDistance.Between(name, child.Key))!;
                    _problems.Add($"{section}:{child.Key} is no setting. Did you mean {section}:{nearest}?");
                }
            }
        }
    }

    private string Token()
    {
        string token = Text("Discord:Token");
        string name = "Discord:Token";
        if (Text("Discord:TokenFile") is { Length: > 0 } file)
        {
            if (token.Length > 0)
            {
                _problems.Add("Discord:Token and Discord:TokenFile are both set; leave one of them empty.");
                return token;
            }

            token = FileText(file);
            name = "The file of Discord:TokenFile";
        }

        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
        {
            token = token["Bot ".Length..].Trim();
        }

        if (token.Any(letter => char.IsWhiteSpace(letter) || letter > '~'))
        {
            _problems.Add($"{name} has spaces or strange letters in it; copy the token again from the Bot page of the Discord developer portal: three parts joined by points.");
        }

        return token;
    }

    private string FileText(string file)
    {
        const string example = "for example Discord:TokenFile=/etc/saabot/discord-token";
        try
        {
            string text = System.IO.File.ReadAllText(Path.GetFullPath(file, _home)).Trim();
            if (text.Length == 0)
            {
                _problems.Add($"The file of Discord:TokenFile, '{file}', is empty; it must hold the bot's token and nothing else, {example}");
            }

            return text;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"Discord:TokenFile is '{file}', which cannot be read ({wrong.GetType().Name}); it must be a file that holds the bot's token, {example}");
            return "";
        }
    }

    private DiscordClientKind Client()
    {
        string text = Text("Discord:Client");
        if (text.Length == 0 || text.Equals("built-in", StringComparison.OrdinalIgnoreCase))
        {
            return DiscordClientKind.BuiltIn;
        }

        if (!text.Equals("Discord.Net", StringComparison.OrdinalIgnoreCase))
        {
            _problems.Add($"Discord:Client is '{text}'; it must be built-in or Discord.Net, for example Discord:Client=built-in");
        }
        else if (!ClientChoice.HasDiscordNet)
        {
            _problems.Add("Discord:Client is 'Discord.Net', which is not in this build. Run the full-feed build, dotnet run --project src/SaaBot -p:FullFeed=true, or set Discord:Client=built-in");
        }

        return DiscordClientKind.DiscordNet;
    }

    private int? Number(string name, int least, string otherwise)
    {
        string text = Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= MostShards)
        {
            return number;
        }

        _problems.Add($"{name} is '{text}'; it must be a whole number from {least} to {MostShards}, {otherwise}for example {name}=2");
        return null;
    }

    private int[]? ShardIndexes(int? shards)
    {
        int perWorker = Number("Discord:ShardsPerWorker", 1, "") ?? 1;
        if (Number("Discord:Worker", 0, "or empty for the only worker, ") is not { } worker)
        {
            return null;
        }

        if (shards is not { } count)
        {
            _problems.Add("Discord:Worker says which part of the shards this worker runs, so Discord:Shards must say how many there are, for example Discord:Shards=4");
            return null;
        }

        int first = worker * perWorker;
        if (first < count)
        {
            return [.. Enumerable.Range(first, Math.Min(perWorker, count - first))];
        }

        _problems.Add(
            $"Discord:Worker is '{worker}', which leaves it no shard: with Discord:Shards={count} and Discord:ShardsPerWorker={perWorker} workers are numbered from 0 to {(count - 1) / perWorker}.");
        return null;
    }

    private string Status()
    {
        string text = Text("Discord:Status");
        if (text.Length > LongestStatus)
        {
            _problems.Add($"Discord:Status has {text.Length} characters; Discord shows at most {LongestStatus}, for example Discord:Status=Studying AWS SAA-C03");
        }

        return text;
    }

    private string? File(string name, string example)
    {
        string text = Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        string path = Path.GetFullPath(text, _home);
        if (!Directory.Exists(Path.GetDirectoryName(path)) || Directory.Exists(path))
        {
            _problems.Add($"{name} is '{text}'; it must be a file in a folder that exists, for example {name}={example}");
        }

        return path;
    }

    private string RedisConnection()
    {
        string text = Text("Redis:Connection");
        if (text.Length > 0 && RedisStores.ConnectionProblem(text) is { } problem)
        {
            // It may hold a password and is not repeated.
            _problems.Add($"Redis:Connection {problem} It is written HOST:PORT, perhaps with ,password=... and ,ssl=true, for example Redis:Connection=localhost:6379");
        }

        return text;
    }

    private string RedisKeyPrefix()
    {
        string text = Text("Redis:KeyPrefix");
        string usual = new SaaBotSettings().RedisKeyPrefix;
        if (text.Length == 0)
        {
            return usual;
        }

        // Braces would take the place of the hash tag that keeps a server's keys together (Redis Cluster specification, "Hash tags").
        if (text.Length > LongestPrefix || text.Any(letter => char.IsWhiteSpace(letter) || letter is '{' or '}'))
        {
            _problems.Add($"Redis:KeyPrefix is '{text}'; it must have at most {LongestPrefix} characters and no spaces or braces, for example Redis:KeyPrefix={usual}");
        }

        return text;
    }

    private string Text(string name) => _configuration[name]?.Trim() ?? "";
}
