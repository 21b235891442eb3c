using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SaaBot.EndToEndTests.Support;

/// <summary>A collector of metrics: takes OTLP over HTTP and remembers the names and how much was measured.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    /// <summary>For each metric the count or the value of its latest data points, added up.</summary>
    public ConcurrentDictionary<string, double> Metrics { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, byte> Services { get; } = new(StringComparer.Ordinal);

    public Uri Url => new(_app.Urls.First());

    public static async Task<Collector> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        Collector collector = new(app);
        app.MapPost("/v1/metrics", collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // opentelemetry-proto: collector/metrics/v1/metrics_service.proto and metrics/v1/metrics.proto name the fields by these numbers.
    private async Task TakeAsync(HttpContext http)
    {
        using MemoryStream body = new();
        await http.Request.Body.CopyToAsync(body);
        foreach (ProtobufField resource in ProtobufField.Read(body.ToArray()).Where(field => field.Number == 1))
        {
            foreach (ProtobufField attribute in resource.Inner.Where(field => field.Number == 1).SelectMany(field => field.Inner).Where(field => field.Number == 1))
            {
                ProtobufField[] pair = [.. attribute.Inner];
                if (pair[0].Text == "service.name")
                {
                    Services.TryAdd(pair[1].Inner.Single().Text, 0);
                }
            }

            foreach (ProtobufField metric in resource.Inner.Where(field => field.Number == 2).SelectMany(scope => scope.Inner).Where(field => field.Number == 2))
            {
                Metrics[metric.Inner.First(field => field.Number == 1).Text] = metric.Inner.Where(field => field.Number is 5 or 7 or 9).Sum(Measured);
            }
        }

        http.Response.ContentType = "application/x-protobuf";
    }

    private static double Measured(ProtobufField kind) => kind.Inner.Where(field => field.Number == 1).Sum(point => kind.Number == 9
        ? point.Inner.Where(field => field.Number == 4).Sum(count => (long)count.Bits)
        : point.Inner.Where(field => field.Number is 4 or 6).Sum(value => value.Number == 6 ? (long)value.Bits : BitConverter.UInt64BitsToDouble(value.Bits)));
}
