using Microsoft.Extensions.Hosting;

namespace SaaBot.EndToEndTests.Support;

/// <summary>A part of the bot that fails when it is told to.</summary>
internal sealed class FailingWorker(Task fails) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => fails;
}
