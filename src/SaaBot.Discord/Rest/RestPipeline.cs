using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using SaaBot.Discord.Rest.RateLimits;

namespace SaaBot.Discord.Rest;

/// <summary>
/// Sends requests: waits for the limits, tries again what can be tried again, and counts what went wrong. Neither the bot's token nor an
/// interaction's reaches the log or an error.
/// </summary>
public sealed class RestPipeline
{
    private const int MostTries = 4;
    private const int MostRateLimits = 5;
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient _http;
    private readonly DiscordOptions _options;
    private readonly string _userAgent;
    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly ILogger _logger;
    private readonly IRestObserver? _observer;
    private readonly RouteLimiters _routes;
    private readonly GlobalGate _gate;
    private readonly InvalidRequestBudget _budget;
    private volatile bool _tokenRefused;

    /// <summary>A pipeline.</summary>
    /// <param name="http">The client; it must not redirect.</param>
    /// <param name="options">The settings.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Numbers from 0 up to but not including 1.</param>
    /// <param name="logger">The log.</param>
    /// <param name="observer">Told of every try, or null.</param>
    public RestPipeline(
        HttpClient http, DiscordOptions options, TimeProvider time, Func<double> random, ILogger logger, IRestObserver? observer = null)
    {
        _http = http;
        _options = options;
        _userAgent = UserAgent(options.ProjectUrl);
        _time = time;
        _random = random;
        _logger = logger;
        _observer = observer;
        _routes = new RouteLimiters(time);
        _gate = new GlobalGate(time, random);
        _budget = new InvalidRequestBudget(time);
    }

    /// <summary>Makes a call.</summary>
    /// <param name="request">The call.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<RestAnswer> SendAsync(RestRequest request, CancellationToken cancellation)
    {
        var faults = 0;
        var rateLimits = 0;
        while (true)
        {
            if (Refusal(request.Route) is { } refusal)
            {
                return new(default, refusal, faults > 0);
            }

            var (limiter, tooLong) = await EnterAsync(request.Route, cancellation).ConfigureAwait(false);
            if (tooLong is { } wait)
            {
                return new(default, RateLimited(wait), faults > 0);
            }

            if (_time.GetUtcNow() > request.NotAfter)
            {
                if (limiter is not null)
                {
                    _routes.Leave(request.Route.Key, limiter, headers: null, answered: false);
                }

                return new(default, new(RestErrorKind.TooLate, "Its time was over before it could be sent."), faults > 0);
            }

            var attempt = await TryAsync(request, limiter, cancellation).ConfigureAwait(false);
            if (attempt.Error is null)
            {
                return new(attempt.Body, null, faults > 0);
            }

            var again = attempt.RateLimited ? ++rateLimits < MostRateLimits : attempt.TryAgain && ++faults < MostTries;
            if (!again || attempt.Wait > _options.Patience)
            {
                return new(default, attempt.Error, faults > 0);
            }

            var pause = attempt.RateLimited ? attempt.Wait : FirstBackoff * Math.Pow(2, faults - 1) * (0.5 + _random());
            await Task.Delay(pause, _time, cancellation).ConfigureAwait(false);
        }
    }

    private static string UserAgent(Uri project)
    {
        // Discord documentation: Reference, "User Agent".
        var version = typeof(RestPipeline).Assembly.GetName().Version?.ToString(3);
        return $"DiscordBot ({project}, {version})";
    }

    private static RestError RateLimited(TimeSpan wait) =>
        new(RestErrorKind.RateLimited, "The rate limit asks for a longer wait than is of use.") { Status = 429, RetryAfter = wait };

    private static bool WasNeverSent(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    private static bool IsFault(Exception exception, CancellationToken cancellation) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested);

    private RestError? Refusal(Route route)
    {
        if (route.IsInteraction)
        {
            return null;
        }

        if (_tokenRefused)
        {
            return new(RestErrorKind.Stopped, "Discord has refused the bot token; nothing is sent with it any more.");
        }

        return _budget.IsSpent
            ? new(RestErrorKind.Stopped, "Too many requests went wrong in the last ten minutes; only interactions are answered.")
            : null;
    }

    private async ValueTask<(IRouteLimiter? Limiter, TimeSpan? TooLong)> EnterAsync(Route route, CancellationToken cancellation)
    {
        if (!route.SkipsQueue)
        {
            var (limiter, wait) = await _routes.EnterAsync(route.Key, _options.Patience, cancellation).ConfigureAwait(false);
            if (limiter is null)
            {
                return (null, wait);
            }

            try
            {
                var gateWait = await _gate.EnterAsync(route.IsInteraction, _options.Patience, cancellation).ConfigureAwait(false);
                if (gateWait is null)
                {
                    return (limiter, null);
                }

                _routes.Leave(route.Key, limiter, headers: null, answered: false);
                return (null, gateWait);
            }
            catch (OperationCanceledException)
            {
                _routes.Leave(route.Key, limiter, headers: null, answered: false);
                throw;
            }
        }

        return (null, await _gate.EnterAsync(route.IsInteraction, _options.Patience, cancellation).ConfigureAwait(false));
    }

    private async Task<RestAttempt> TryAsync(RestRequest request, IRouteLimiter? limiter, CancellationToken cancellation)
    {
        RateLimitHeaders? headers = null;
        int? status = null;
        var answered = false;
        var blockFor = TimeSpan.Zero;
        var started = _time.GetTimestamp();
        try
        {
            using var timeout = new CancellationTokenSource(TryTimeout, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
            using var message = Message(request);
            using var response = await _http.SendAsync(message, either.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            status = (int)response.StatusCode;
            _logger.LogDebug(
                "{Route} answered {Status} after {Elapsed}", request.Route, (int)response.StatusCode, _time.GetElapsedTime(started));
            headers = RateLimitHeaders.Read(response.Headers);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                var (attempt, onRoute) = TooMany(request.Route, response.Headers, body);
                blockFor = onRoute ? attempt.Wait : TimeSpan.Zero;
                return attempt;
            }

            answered = response.StatusCode < HttpStatusCode.InternalServerError;
            return Judge(request, response.StatusCode, body);
        }
        catch (Exception exception) when (IsFault(exception, cancellation))
        {
            var neverSent = exception is HttpRequestException http && WasNeverSent(http);
            var error = new RestError(RestErrorKind.Network, Scrub(exception.Message, request.Route));
            _logger.LogWarning("{Route} failed: {Message}", request.Route, error.Message);
            return new RestAttempt(default, error, TryAgain: request.Repeatable || neverSent);
        }
        finally
        {
            if (limiter is not null)
            {
                _routes.Leave(request.Route.Key, limiter, headers, answered, blockFor);
            }

            _observer?.Tried(request.Route, status, _time.GetElapsedTime(started), _routes.Count);
        }
    }

    private (RestAttempt Attempt, bool OnRoute) TooMany(Route route, HttpResponseHeaders headers, byte[] body)
    {
        var refusal = TooManyRequests.Read(headers, body);
        if (refusal.Scope != RateLimitScope.Shared)
        {
            CountInvalid();
        }

        var wait = refusal.RetryAfter ?? TimeSpan.FromSeconds(1);
        switch (refusal.Scope)
        {
            case RateLimitScope.Edge:
                wait = _gate.PauseAll(refusal.RetryAfter);
                break;
            case RateLimitScope.Global:
                _gate.Pause(wait);
                break;
        }

        _observer?.RateLimited(route, refusal.Scope, wait);
        _logger.LogWarning("{Route} is rate limited ({Scope}) for {Wait}", route, refusal.Scope, wait);
        var attempt = new RestAttempt(default, RateLimited(wait), TryAgain: false) { RateLimited = true, Wait = wait };
        return (attempt, refusal.Scope is RateLimitScope.User or RateLimitScope.Shared);
    }

    private RestAttempt Judge(RestRequest request, HttpStatusCode status, byte[] body)
    {
        _gate.Answered();
        if ((int)status is >= 200 and < 300)
        {
            return new RestAttempt(body, null, TryAgain: false);
        }

        var error = RestErrorReader.Read(status, body);
        error = error with { Message = Scrub(error.Message, request.Route) };
        switch (status)
        {
            case HttpStatusCode.Unauthorized when !request.Route.IsInteraction:
                CountInvalid();
                _tokenRefused = true;
                _logger.LogCritical("Discord refused the bot token (401); nothing is sent with it any more");
                break;
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                CountInvalid();
                break;
            case >= HttpStatusCode.InternalServerError:
                _logger.LogWarning("{Route} failed with {Status}", request.Route, (int)status);

                // 503 says that nothing was done; after any other the request may have been carried out.
                return new RestAttempt(default, error, TryAgain: request.Repeatable || status == HttpStatusCode.ServiceUnavailable);
        }

        return new RestAttempt(default, error, TryAgain: false);
    }

    private HttpRequestMessage Message(RestRequest request)
    {
        var address = _options.ApiUrl.ToString().TrimEnd('/') + request.Route.Path;
        var message = new HttpRequestMessage(request.Route.Method, address) { Content = request.Content?.Invoke() };
        message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (!request.Route.IsInteraction)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", _options.Token);
        }

        return message;
    }

    private void CountInvalid()
    {
        if (_budget.Record())
        {
            _logger.LogError(
                "{Count} requests of the last ten minutes were refused; at {Limit} this client stops sending all but answers to interactions",
                InvalidRequestBudget.WarnAt,
                InvalidRequestBudget.RefuseAt.ToString(CultureInfo.InvariantCulture));
        }
    }

    private string Scrub(string text, Route route)
    {
        var scrubbed = _options.Token.Length == 0 ? text : text.Replace(_options.Token, "[token]", StringComparison.Ordinal);
        return string.IsNullOrEmpty(route.Secret) ? scrubbed : scrubbed.Replace(route.Secret, "[token]", StringComparison.Ordinal);
    }
}
