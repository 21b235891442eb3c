using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using SaaBot.Bot.Telemetry;

namespace SaaBot.Telemetry;

/// <summary>Sends the metrics to a collector by OTLP, as protobuf over HTTP.</summary>
internal static class MetricsExport
{
    /// <summary>
    /// Starts sending every minute, or as often as <c>OTEL_METRIC_EXPORT_INTERVAL</c> says (OpenTelemetry specification, "Periodic exporting MetricReader"); the rest is sent when
    /// it is disposed.
    /// </summary>
    /// <param name="collector">The collector's address, without <c>/v1/metrics</c>.</param>
    /// <param name="version">The program's version.</param>
    public static MeterProvider Start(Uri collector, string version) => Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(resource => resource.AddService("saabot", serviceVersion: version, serviceInstanceId: Environment.MachineName))
        .AddMeter(BotMetrics.MeterName)
        .AddMeter("System.Runtime")
        .AddOtlpExporter(exporter =>
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;

            // The library appends the signal's path only to addresses from the environment.
            exporter.Endpoint = new Uri(collector.ToString().TrimEnd('/') + "/v1/metrics");
        })
        .Build();
}
