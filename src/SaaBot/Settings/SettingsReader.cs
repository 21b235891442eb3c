using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;
using SaaBot.Domain.Text;
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
        ["Discord"] = ["Token", "ApiUrl", "GatewayUrl", "Shards", "Status"],
        ["LocalDiscord"] = ["Url", "Record", "DataFile"],
        ["Content"] = ["Path"],
        ["Data"] = ["Path"],
        ["Redis"] = ["Connection", "KeyPrefix"],
    };

    private readonly IConfiguration _configuration;
    private readonly string _home;
    private readonly List<string> _problems = [];

    private SettingsReader(IConfiguration configuration, string home)
    {
        _configuration = configuration;
        _home = home;
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
        return new SaaBotSettings
        {
            Token = Token(),
            ApiUrl = Url("Discord:ApiUrl", "https", "https://discord.com/api/v10") ?? new Uri("https://discord.com/api/v10"),
            GatewayUrl = Url("Discord:GatewayUrl", "wss", "wss://gateway.discord.gg"),
            Shards = Shards(),
            Status = Status(),
            LocalUrl = LocalUrl(),
            Record = File("LocalDiscord:Record"),
            LocalDataFile = File("LocalDiscord:DataFile"),
            ContentPath = Path.GetFullPath(Text("Content:Path") is { Length: > 0 } content ? content : "content", _home),
            DataPath = Path.GetFullPath(Text("Data:Path") is { Length: > 0 } data ? data : "data", _home),
            RedisConnection = RedisConnection(),
            RedisKeyPrefix = RedisKeyPrefix(),
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
        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase))
        {
            token = token["Bot ".Length..].Trim();
        }

        if (token.Any(letter => char.IsWhiteSpace(letter) || letter > '~'))
        {
            _problems.Add("Discord:Token has spaces or strange letters in it; copy it again from the Bot page of the Discord developer portal: three parts joined by points.");
        }

        return token;
    }

    private Uri? Url(string name, string scheme, string example)
    {
        string text = Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == scheme || (url.Scheme == scheme[..^1] && url.IsLoopback)))
        {
            return url;
        }

        _problems.Add($"{name} is '{text}'; it must be an address that starts with {scheme}:// ({scheme[..^1]}:// on loopback), for example {name}={example}");
        return null;
    }

    private int? Shards()
    {
        string text = Text("Discord:Shards");
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int shards) && shards is >= 1 and <= MostShards)
        {
            return shards;
        }

        _problems.Add($"Discord:Shards is '{text}'; it must be a whole number from 1 to {MostShards}, or empty for what Discord recommends, for example Discord:Shards=2");
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

    private Uri LocalUrl()
    {
        string text = Text("LocalDiscord:Url");
        Uri usual = new SaaBotSettings().LocalUrl;
        if (text.Length == 0)
        {
            return usual;
        }

        bool right = Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttp
            && (url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address)));
        if (right)
        {
            return url!;
        }

        _problems.Add($"LocalDiscord:Url is '{text}'; the look-alike listens on this machine only, for example LocalDiscord:Url=http://127.0.0.1:5080");
        return usual;
    }

    private string? File(string name)
    {
        string text = Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        string path = Path.GetFullPath(text, _home);
        if (!Directory.Exists(Path.GetDirectoryName(path)) || Directory.Exists(path))
        {
            _problems.Add($"{name} is '{text}'; it must be a file in a folder that exists, for example {name}=traffic.jsonl");
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
