using System.Net;
using SaaBot.Discord.Commands;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Tests.Discord.Rest;

namespace SaaBot.Tests.Discord.Commands;

public sealed class CommandSyncTests
{
    private static readonly Snowflake Application = new(8);
    private static readonly ApplicationCommand[] Commands = [new() { Name = "quiz", Description = "A quiz" }];

    private readonly InMemoryCommandHashStore _hashes = new();

    [Fact]
    public async Task Unchanged_commands_are_registered_once()
    {
        using var fixture = new RestFixture((_, _) => StubDiscord.Reply(HttpStatusCode.OK, "[]"));
        var sync = new CommandSync(fixture.Rest, _hashes);
        Assert.Equal(new CommandSyncOutcome(true, 1), (await sync.SyncAsync(Application, Commands, RestFixture.Stop)).Value);
        Assert.Equal(new CommandSyncOutcome(false, 1), (await sync.SyncAsync(Application, Commands, RestFixture.Stop)).Value);
        Assert.Single(fixture.Discord.Requests);
    }

    [Fact]
    public async Task A_changed_word_registers_again()
    {
        using var fixture = new RestFixture((_, _) => StubDiscord.Reply(HttpStatusCode.OK, "[]"));
        var sync = new CommandSync(fixture.Rest, _hashes);
        await sync.SyncAsync(Application, Commands, RestFixture.Stop);
        await sync.SyncAsync(Application, [Commands[0] with { Description = "Another quiz" }], RestFixture.Stop);
        Assert.Equal(2, fixture.Discord.Requests.Count);
    }

    [Fact]
    public async Task A_refused_registration_is_not_remembered()
    {
        using var fixture = new RestFixture((_, number) =>
            number == 0 ? StubDiscord.Reply(HttpStatusCode.BadRequest, """{"code":50035,"message":"Invalid Form Body"}""") : StubDiscord.Reply(HttpStatusCode.OK, "[]"));
        var sync = new CommandSync(fixture.Rest, _hashes);
        Assert.Equal(RestErrorKind.Refused, (await sync.SyncAsync(Application, Commands, RestFixture.Stop)).Error!.Kind);
        Assert.True((await sync.SyncAsync(Application, Commands, RestFixture.Stop)).Value!.Changed);
    }
}
