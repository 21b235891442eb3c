using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Discord.Rest;

/// <summary>Answers HTTP requests as a test says, and remembers them with the moment of their arrival.</summary>
public sealed class StubDiscord(FakeClock clock, Func<StubDiscord.Request, int, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<Request> _requests = new();
    private readonly DateTimeOffset _start = clock.GetUtcNow();
    private int _underWay;

    public IReadOnlyList<Request> Requests => [.. _requests];

    public int MostUnderWay { get; private set; }

    public static HttpResponseMessage Reply(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    public static (string Name, string Value)[] Limit(string bucket, int limit, int remaining, double resetAfter) =>
    [
        ("X-RateLimit-Bucket", bucket),
        ("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture)),
        ("X-RateLimit-Reset-After", resetAfter.ToString(CultureInfo.InvariantCulture)),
    ];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var seen = new Request(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.Authorization?.ToString(),
            string.Join(' ', request.Headers.TryGetValues("User-Agent", out var agent) ? agent : []),
            request.Content?.Headers.ContentType?.ToString(),
            body,
            clock.GetUtcNow() - _start);
        int number;
        lock (_requests)
        {
            number = _requests.Count;
            _requests.Enqueue(seen);
            MostUnderWay = Math.Max(MostUnderWay, ++_underWay);
        }

        try
        {
            return await answer(seen, number).WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_requests)
            {
                _underWay--;
            }
        }
    }

    public sealed record Request(
        string Method, string Path, string? Authorization, string UserAgent, string? ContentType, string Body, TimeSpan At);
}
