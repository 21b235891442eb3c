using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.RateLimits;
using SaaBot.LocalDiscord.Recording;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>What every REST request goes through: body, faults, token, rate limit, path, handler, headers, record.</summary>
internal sealed class ApiPipeline(
    ApplicationRegistry applications, RateLimiter limiter, LocalFaults faults, Recorder recorder, TimeProvider clock)
{
    private const string CloudflarePage = "<!DOCTYPE html><html><head><title>Error 1015</title></head><body>You are being rate limited</body></html>";

    public async Task RunAsync(HttpContext http, ApiRoute route)
    {
        var body = await ApiBodyReader.ReadAsync(http.Request, http.RequestAborted);
        if (faults.Take(FaultKind.Slow, route.Name) is { } slow)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(slow.Milliseconds ?? 1000), clock, http.RequestAborted);
        }

        if (faults.Take(FaultKind.RateLimit, route.Name) is { } limited)
        {
            await WriteScriptedLimitAsync(http, limited, body);
            return;
        }

        if (faults.Take(FaultKind.ServerError, route.Name) is { } broken)
        {
            var status = broken.Code ?? 500;
            await WriteAsync(http, new ApiError(status, 0, $"{status}: {Reason(status)}"), body);
            return;
        }

        await WriteAsync(http, await AnswerAsync(http, route, body), body, faults.Take(FaultKind.DropConnection, route.Name) is not null);
    }

    /// <summary>Answers what no route matches, in Discord's words.</summary>
    public Task RefuseAsync(HttpContext http, int status) =>
        WriteAsync(http, new ApiError(status, 0, $"{status}: {Reason(status)}"), ApiBody.Empty);

    private async Task<ApiResult> AnswerAsync(HttpContext http, ApiRoute route, ApiBody body)
    {
        var token = http.Request.Headers.Authorization.ToString();
        var caller = token.StartsWith("Bot ", StringComparison.Ordinal) ? applications.Find(token) : null;
        if (route.NeedsToken && (caller is null || faults.Take(FaultKind.BadToken) is not null))
        {
            return ApiError.Unauthorized;
        }

        var decision = limiter.Take(caller is null ? "" : token, route.Bucket, Major(http));
        WriteHeaders(http.Response, decision);
        if (!decision.IsAllowed)
        {
            return Limited(http.Response, decision);
        }

        if (body.Problem is { } problem)
        {
            return problem;
        }

        return WrongId(http) is { } wrong ? wrong : await route.Handle(new ApiCall(http, caller, body));
    }

    private static ApiError? WrongId(HttpContext http)
    {
        foreach (var (name, value) in http.GetRouteData().Values)
        {
            var text = value?.ToString() ?? "";
            if (name.EndsWith("_id", StringComparison.Ordinal)
                && text is not ("@me" or "@original")
                && !ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return ApiError.Field(name, FormError.NotA("snowflake", text));
            }
        }

        return null;
    }

    /// <summary>The top-level resource that limits count apart: channel, guild, or webhook with its token.</summary>
    private static string Major(HttpContext http)
    {
        var values = http.GetRouteData().Values;
        return (values.GetValueOrDefault("channel_id") ?? values.GetValueOrDefault("guild_id") ?? values.GetValueOrDefault("token"))?.ToString() ?? "";
    }

    private static void WriteHeaders(HttpResponse response, RateLimitDecision decision)
    {
        if (decision.Limit == int.MaxValue || decision.IsGlobal)
        {
            return;
        }

        var headers = response.Headers;
        headers["X-RateLimit-Limit"] = decision.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = decision.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (decision.ResetAt.ToUnixTimeMilliseconds() / 1000d).ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = Seconds(decision.ResetAfter);
        headers["X-RateLimit-Bucket"] = decision.Bucket;
    }

    private static ApiResult Limited(HttpResponse response, RateLimitDecision decision)
    {
        response.Headers["X-RateLimit-Scope"] = decision.IsGlobal ? "global" : "user";
        if (decision.IsGlobal)
        {
            response.Headers["X-RateLimit-Global"] = "true";
        }

        response.Headers.RetryAfter = Math.Ceiling(decision.ResetAfter.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        return LimitBody("You are being rate limited.", decision.ResetAfter.TotalSeconds, decision.IsGlobal);
    }

    private async Task WriteScriptedLimitAsync(HttpContext http, Fault fault, ApiBody body)
    {
        if (fault.Scope == RateLimitScope.Html)
        {
            limiter.CountInvalid();
            http.Response.StatusCode = 429;
            http.Response.ContentType = "text/html; charset=UTF-8";
            recorder.Rest(http.Request.Method, Path(http), 429, body.Recorded(), JsonValue.Create(CloudflarePage));
            await http.Response.WriteAsync(CloudflarePage, http.RequestAborted);
            return;
        }

        var wait = TimeSpan.FromSeconds(fault.RetryAfter ?? 1);
        var isGlobal = fault.Scope == RateLimitScope.Global;
        if (!isGlobal)
        {
            var remaining = fault.Scope == RateLimitScope.Shared ? 4 : 0;
            WriteHeaders(http.Response, new RateLimitDecision(false, false, 5, remaining, wait, clock.GetUtcNow() + wait, "scripted"));
        }

        http.Response.Headers["X-RateLimit-Scope"] = fault.Scope switch
        {
            RateLimitScope.Global => "global",
            RateLimitScope.Shared => "shared",
            _ => "user",
        };
        if (isGlobal)
        {
            http.Response.Headers["X-RateLimit-Global"] = "true";
        }

        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        var message = fault.Scope == RateLimitScope.Shared ? "The resource is being rate limited." : "You are being rate limited.";
        await WriteAsync(http, LimitBody(message, wait.TotalSeconds, isGlobal), body);
    }

    private static ApiResult LimitBody(string message, double seconds, bool isGlobal) => new(429, JsonText.Bytes(new JsonObject
    {
        ["message"] = message,
        ["retry_after"] = Math.Round(seconds, 3),
        ["global"] = isGlobal,
    }));

    private async Task WriteAsync(HttpContext http, ApiResult result, ApiBody body, bool isCut = false)
    {
        if (result.Status is 401 or 403 or 429)
        {
            limiter.CountInvalid();
        }

        if (recorder.IsOn)
        {
            var shown = result.Body is { } bytes ? JsonText.TryParse(bytes) : null;
            recorder.Rest(http.Request.Method, Path(http), result.Status, body.Recorded(), shown is { } json ? JsonText.Node(json) : null);
        }

        http.Response.StatusCode = result.Status;
        if (isCut)
        {
            await CutAsync(http, result.Body);
            return;
        }

        if (result.Body is { } content)
        {
            http.Response.ContentType = "application/json";
            http.Response.ContentLength = content.Length;
            await http.Response.Body.WriteAsync(content, http.RequestAborted);
        }
    }

    /// <summary>Promises a whole body, sends half of it and breaks the connection.</summary>
    private static async Task CutAsync(HttpContext http, byte[]? body)
    {
        var content = body ?? "{}"u8.ToArray();
        if (http.Response.StatusCode == 204)
        {
            http.Abort();
            return;
        }

        http.Response.ContentType = "application/json";
        http.Response.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content.AsMemory(0, content.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        http.Abort();
    }

    private static string Path(HttpContext http) => http.Request.Path + http.Request.QueryString.ToString();

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Reason(int status) => status switch
    {
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Error",
    };
}
