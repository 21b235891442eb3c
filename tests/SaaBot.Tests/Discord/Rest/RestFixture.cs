using System.Net;
using Microsoft.Extensions.Options;
using SaaBot.Discord;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Discord.Rest;

/// <summary>A client of the HTTP API over a stub and a clock that stands still.</summary>
public sealed class RestFixture : IDisposable
{
    public const string Token = "MTk4.bot-token.secret";

    public const string MessageJson = """{"id":"7","channel_id":"1","content":"x"}""";

    public RestFixture(Func<StubDiscord.Request, int, Task<HttpResponseMessage>> answer)
    {
        Discord = new StubDiscord(Clock, answer);
        var options = Options.Create(new DiscordOptions { Token = Token, ApiUrl = new Uri("https://discord.test/api/v10/") });
        Rest = new DiscordRest(new HttpClient(Discord), options, Clock, () => 0.5, Log);
    }

    public RestFixture(Func<StubDiscord.Request, int, HttpResponseMessage> answer)
        : this((request, number) => Task.FromResult(answer(request, number)))
    {
    }

    public FakeClock Clock { get; } = new();

    public StubDiscord Discord { get; }

    public CollectingLogger<DiscordRest> Log { get; } = new();

    public DiscordRest Rest { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static HttpResponseMessage MessageReply(params (string Name, string Value)[] headers) =>
        StubDiscord.Reply(HttpStatusCode.OK, MessageJson, headers);

    public Task<RestResult<Message>> PostAsync(ulong channel, string? nonce = null, TimeSpan? within = null) => Rest.CreateMessageAsync(
        new Snowflake(channel),
        new MessagePayload { Content = "hi", Nonce = nonce, EnforceNonce = nonce is null ? null : true, NotAfter = within is { } time ? Clock.GetUtcNow() + time : null },
        Stop);

    public Task<RestResult<Message>> GetAsync(ulong channel) => Rest.GetMessageAsync(new Snowflake(channel), new Snowflake(7), Stop);

    public Task<RestResult> AnswerAsync(ulong interaction = 1) => Rest.CreateInteractionResponseAsync(
        new Snowflake(interaction), $"interaction-token-{interaction}", InteractionResponse.Message(new MessagePayload { Content = "hi" }), Stop);

    public Task<T> RunAsync<T>(Task<T> task) => Clock.RunAsync(task);

    public Task<T[]> RunAllAsync<T>(IEnumerable<Task<T>> tasks) => Clock.RunAsync(Task.WhenAll(tasks.ToArray()));

    public void Dispose() => Rest.Dispose();
}
