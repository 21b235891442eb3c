using System.Net;
using Microsoft.Extensions.Configuration;

namespace SaaBot.Settings;

/// <summary>Reads the settings that are addresses.</summary>
/// <param name="configuration">The settings as text.</param>
/// <param name="problems">Where it is said what is wrong.</param>
internal sealed class AddressReader(IConfiguration configuration, List<string> problems)
{
    /// <summary>An address of Discord, or null when it is empty or wrong.</summary>
    /// <param name="name">The setting.</param>
    /// <param name="scheme">The scheme it must have; on loopback it may do without the encryption.</param>
    /// <param name="example">A right one.</param>
    public Uri? Url(string name, string scheme, string example)
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

        problems.Add($"{name} is '{text}'; it must be an address that starts with {scheme}:// ({scheme[..^1]}:// on loopback), for example {name}={example}");
        return null;
    }

    /// <summary>Where the look-alike listens.</summary>
    public Uri LocalUrl()
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

        problems.Add($"LocalDiscord:Url is '{text}'; the look-alike listens on this machine only, for example LocalDiscord:Url=http://127.0.0.1:5080");
        return usual;
    }

    /// <summary>Where the health checks listen, or null for nowhere.</summary>
    /// <param name="isLive">Whether there is a token.</param>
    public Uri? HealthUrl(bool isLive)
    {
        string text = Text("Health:Url");
        if (text.Length == 0)
        {
            return isLive ? SaaBotSettings.UsualHealthUrl : null;
        }

        if (string.Equals(text, "off", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        bool right = Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttp && url.AbsolutePath == "/"
            && (url.Host == "localhost" || IPAddress.TryParse(url.Host.Trim('[', ']'), out _));
        if (right)
        {
            return url;
        }

        problems.Add(
            $"Health:Url is '{text}'; it must be http:// with an IP address of this machine and a port, or off, for example Health:Url={SaaBotSettings.UsualHealthUrl.GetLeftPart(UriPartial.Authority)}");
        return null;
    }

    /// <summary>Where metrics go, or null for nowhere.</summary>
    public Uri? OtlpEndpoint()
    {
        string text = Text("Telemetry:OtlpEndpoint");
        if (text.Length == 0)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        {
            return url;
        }

        problems.Add($"Telemetry:OtlpEndpoint is '{text}'; it must be the address of a collector that takes OTLP over HTTP, for example Telemetry:OtlpEndpoint=http://127.0.0.1:4318");
        return null;
    }

    private string Text(string name) => configuration[name]?.Trim() ?? "";
}
