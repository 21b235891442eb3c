using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.Settings;

namespace SaaBot.Benchmarks.Clients;

/// <summary>A look-alike in this process and a bot on it in another.</summary>
internal sealed class ClientLab : IAsyncDisposable
{
    private ClientLab(LocalDiscordServer discord, MeasuredBot bot)
    {
        Discord = discord;
        Bot = bot;
    }

    public LocalDiscordServer Discord { get; }

    public MeasuredBot Bot { get; }

    public LocalActor Alex => Discord.Client.As(Discord.World.Alex);

    public ulong Study => Discord.World.StudyChannelId;

    public static async Task<ClientLab> StartAsync(DiscordClientKind client, string content, LocalDiscordOptions? options = null)
    {
        LocalDiscordServer discord = await LocalDiscordServer.StartAsync(
            (options ?? new LocalDiscordOptions()) with { Url = new Uri("http://127.0.0.1:0") }, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        ClientLab lab = new(discord, await MeasuredBot.StartAsync(client, discord.ApiUrl, content));
        using CancellationTokenSource soon = new(TimeSpan.FromSeconds(60));
        while ((await lab.Alex.AutocompleteAsync(lab.Study, "pattern", "name", "")).Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), soon.Token);
        }

        return lab;
    }

    /// <summary>One interaction of the mix, by its number: two commands, what is typed into an option, and a click.</summary>
    /// <param name="number">From 0.</param>
    /// <param name="card">A message with buttons.</param>
    /// <returns>Whether it was acknowledged in time.</returns>
    public async Task<bool> AskAsync(int number, JsonElement card)
    {
        switch (number % 4)
        {
            case 0:
                return IsAcknowledged(await Alex.SlashAsync(Study, "help"));
            case 1:
                return IsAcknowledged(await Alex.SlashAsync(Study, "which", ("scenario", "A relational database must fail over to another zone by itself within two minutes.")));
            case 2:
                return (await Alex.AutocompleteAsync(Study, "pattern", "name", "cach")).Count > 0;
            default:
                return IsAcknowledged(await Alex.ClickAsync(card, Button(card)));
        }
    }

    public static bool IsAcknowledged(InteractionOutcome outcome) =>
        outcome.Status is not (InteractionStatus.Waiting or InteractionStatus.Failed or InteractionStatus.Refused);

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Discord.DisposeAsync();
    }

    private static string Button(JsonElement card) => Ids(card).First();

    private static IEnumerable<string> Ids(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Ids),
        JsonValueKind.Object when element.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.Number && type.GetInt32() == 2
            && element.TryGetProperty("custom_id", out JsonElement id) => [id.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Ids(property.Value)),
        _ => [],
    };
}
