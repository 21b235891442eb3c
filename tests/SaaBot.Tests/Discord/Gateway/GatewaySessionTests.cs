using System.Text.Json;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Discord.Gateway;

public sealed class GatewaySessionTests
{
    private const string Ready = """
        {"v":10,"user":{"id":"9","username":"saabot","bot":true},"guilds":[{"id":"5","unavailable":true},{"id":"6"}],
         "session_id":"abc","resume_gateway_url":"wss://resume.discord.gg","shard":[0,1],"application":{"id":"8","flags":0}}
        """;

    private static readonly ShardId Shard = new(0, 1);
    private static readonly SessionState Kept = new("abc", 41, new Uri("wss://resume.discord.gg"));

    public static TheoryData<SessionPhase, bool> PhasesAndSessions => new(
        from phase in Enum.GetValues<SessionPhase>() from known in new[] { true, false } select (phase, known));

    [Theory]
    [InlineData(true, SessionPhase.Resuming)]
    [InlineData(false, SessionPhase.Identifying)]
    public void Hello_on_a_fresh_connection_introduces(bool known, SessionPhase next)
    {
        var state = known ? Kept : null;
        var step = Receive(GatewaySession.Begin(Shard, state), GatewayOpcode.Hello, """{"heartbeat_interval":41250,"_trace":[]}""");
        Assert.Equal(next, step.Session.Phase);
        Assert.Equal(new IntroduceDecision(TimeSpan.FromMilliseconds(41250), state), step.Decision);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"heartbeat_interval":0}""")]
    [InlineData("""{"heartbeat_interval":-1}""")]
    [InlineData("null")]
    public void Hello_without_an_interval_ends_the_connection(string data)
    {
        var step = Receive(GatewaySession.Begin(Shard, Kept), GatewayOpcode.Hello, data);
        Assert.Equal(NextConnection.Resume, End(step).Next);
        Assert.Equal(Kept, step.Session.State);
    }

    [Theory]
    [MemberData(nameof(PhasesAndSessions))]
    public void Heartbeat_request_is_answered_in_every_state(SessionPhase phase, bool known)
    {
        var session = Session(phase, known);
        var step = Receive(session, GatewayOpcode.Heartbeat, "null");
        Assert.IsType<BeatDecision>(step.Decision);
        Assert.Equal(session, step.Session);
    }

    [Theory]
    [MemberData(nameof(PhasesAndSessions))]
    public void Acknowledgement_is_noted_in_every_state(SessionPhase phase, bool known) =>
        Assert.IsType<AcknowledgedDecision>(Receive(Session(phase, known), GatewayOpcode.HeartbeatAck, "null").Decision);

    [Theory]
    [MemberData(nameof(PhasesAndSessions))]
    public void Reconnect_keeps_what_session_there_is(SessionPhase phase, bool known)
    {
        var step = Receive(Session(phase, known), GatewayOpcode.Reconnect, "null");
        Assert.Equal(NextConnection.Resume, End(step).Next);
        Assert.False(End(step).SessionRefused);
        Assert.Equal(known ? Kept : null, step.Session.State);
    }

    [Theory]
    [MemberData(nameof(PhasesAndSessions))]
    public void Invalid_session_resumable_keeps_a_known_session(SessionPhase phase, bool known)
    {
        var step = Receive(Session(phase, known), GatewayOpcode.InvalidSession, "true");
        Assert.Equal(known ? NextConnection.Resume : NextConnection.Identify, End(step).Next);
        Assert.True(End(step).SessionRefused);
        Assert.Equal(known ? Kept : null, step.Session.State);
    }

    [Theory]
    [MemberData(nameof(PhasesAndSessions))]
    public void Invalid_session_not_resumable_drops_the_session(SessionPhase phase, bool known)
    {
        var step = Receive(Session(phase, known), GatewayOpcode.InvalidSession, "false");
        Assert.Equal(NextConnection.Identify, End(step).Next);
        Assert.True(End(step).SessionRefused);
        Assert.Null(step.Session.State);
    }

    [Theory]
    [MemberData(nameof(PhasesAndSessions))]
    public void Unknown_opcode_changes_nothing(SessionPhase phase, bool known)
    {
        var session = Session(phase, known);
        var step = Receive(session, (GatewayOpcode)77, """{"x":1}""");
        Assert.IsType<NoDecision>(step.Decision);
        Assert.Equal(session, step.Session);
    }

    [Theory]
    [InlineData(SessionPhase.Identifying)]
    [InlineData(SessionPhase.Resuming)]
    [InlineData(SessionPhase.Live)]
    public void Second_hello_changes_nothing(SessionPhase phase) =>
        Assert.IsType<NoDecision>(Receive(Session(phase, true), GatewayOpcode.Hello, """{"heartbeat_interval":1}""").Decision);

    [Fact]
    public void Ready_begins_a_session_once_it_is_delivered()
    {
        var step = Dispatch(Session(SessionPhase.Identifying, known: false), "READY", 1, Ready);
        Assert.Null(step.Session.State);
        var delivery = Assert.IsType<DeliverDecision>(step.Decision);
        var ready = Assert.IsType<GatewayReady>(delivery.Event);
        Assert.Equal([new Snowflake(5), new Snowflake(6)], ready.GuildIds);
        Assert.Equal(new Snowflake(8), ready.ApplicationId);
        var after = step.Session.Delivered(delivery);
        Assert.Equal(new SessionState("abc", 1, new Uri("wss://resume.discord.gg")), after.State);
        Assert.Equal(SessionPhase.Live, after.Phase);
    }

    [Fact]
    public void Ready_that_cannot_be_read_starts_over()
    {
        var step = Dispatch(Session(SessionPhase.Identifying, known: false), "READY", 1, """{"user":{}}""");
        Assert.Equal(NextConnection.Identify, End(step).Next);
    }

    [Fact]
    public void Resumed_makes_the_session_live()
    {
        var step = Dispatch(Session(SessionPhase.Resuming, known: true), "RESUMED", 42, "{}");
        var delivery = Assert.IsType<DeliverDecision>(step.Decision);
        Assert.IsType<GatewayResumed>(delivery.Event);
        Assert.Equal(SessionPhase.Live, step.Session.Phase);
        Assert.Equal(42, step.Session.Delivered(delivery).LastSequence);
    }

    [Fact]
    public void The_sequence_advances_with_the_delivery_and_not_before()
    {
        var step = Dispatch(Session(SessionPhase.Live, known: true), "CHANNEL_DELETE", 42, """{"id":"1","guild_id":"2","type":0}""");
        Assert.Equal(41, step.Session.LastSequence);
        var delivery = Assert.IsType<DeliverDecision>(step.Decision);
        Assert.Equal(42, step.Session.Delivered(delivery).LastSequence);
    }

    [Fact]
    public void An_event_that_is_new_to_the_client_counts_and_is_nothing()
    {
        var step = Dispatch(Session(SessionPhase.Live, known: true), "SOMETHING_NEW", 42, "[1,2]");
        Assert.Equal(new DeliverDecision(null, Kept with { Sequence = 42 }), step.Decision);
    }

    [Fact]
    public void A_known_event_that_cannot_be_read_counts_and_is_reported()
    {
        var step = Dispatch(Session(SessionPhase.Live, known: true), "INTERACTION_CREATE", 42, """{"id":"x","token":"secret-token"}""");
        var delivery = Assert.IsType<DeliverDecision>(step.Decision);
        Assert.Null(delivery.Event);
        Assert.Contains("INTERACTION_CREATE", delivery.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", delivery.Problem, StringComparison.Ordinal);
        Assert.Equal(42, delivery.After!.Sequence);
    }

    public static TheoryData<string, string, DiscordEvent> Events => new()
    {
        { "GUILD_CREATE", """{"id":"5","name":"Study","owner_id":"3","preferred_locale":"vi","channels":[]}""", new GuildAvailable(7, new Guild { Id = new(5), Name = "Study", OwnerId = new(3), PreferredLocale = "vi" }) },
        { "GUILD_CREATE", """{"id":"5","unavailable":true}""", new GuildUnavailable(7, new(5)) },
        { "GUILD_UPDATE", """{"id":"5","name":"Study","owner_id":"3","preferred_locale":"vi"}""", new GuildUpdated(7, new Guild { Id = new(5), Name = "Study", OwnerId = new(3), PreferredLocale = "vi" }) },
        { "GUILD_DELETE", """{"id":"5","unavailable":true}""", new GuildUnavailable(7, new(5)) },
        { "GUILD_DELETE", """{"id":"5"}""", new GuildRemoved(7, new(5)) },
        { "CHANNEL_DELETE", """{"id":"4","guild_id":"5","type":0}""", new ChannelDeleted(7, new Snowflake(5), new(4)) },
        { "THREAD_DELETE", """{"id":"4","guild_id":"5","parent_id":"3","type":11}""", new ChannelDeleted(7, new Snowflake(5), new(4)) },
        { "GUILD_ROLE_DELETE", """{"guild_id":"5","role_id":"2"}""", new RoleDeleted(7, new(5), new(2)) },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_is_read(string name, string data, DiscordEvent expected) =>
        Assert.Equal(expected, Assert.IsType<DeliverDecision>(Dispatch(Session(SessionPhase.Live, true), name, 42, data).Decision).Event);

    [Theory]
    [InlineData("MESSAGE_DELETE", """{"id":"1","channel_id":"4","guild_id":"5"}""", "1")]
    [InlineData("MESSAGE_DELETE_BULK", """{"ids":["1","2"],"channel_id":"4","guild_id":"5"}""", "1,2")]
    public void Deleted_messages_are_read(string name, string data, string ids)
    {
        var delivery = Assert.IsType<DeliverDecision>(Dispatch(Session(SessionPhase.Live, true), name, 42, data).Decision);
        var deleted = Assert.IsType<MessagesDeleted>(delivery.Event);
        Assert.Equal(ids, string.Join(',', deleted.MessageIds));
        Assert.Equal(new Snowflake(4), deleted.ChannelId);
    }

    private static GatewaySession Session(SessionPhase phase, bool known) => new(Shard, phase, known ? Kept : null);

    private static GatewayStep Receive(GatewaySession session, GatewayOpcode opcode, string data) =>
        session.Receive(new GatewayPayload(opcode, JsonDocument.Parse(data).RootElement), 7);

    private static GatewayStep Dispatch(GatewaySession session, string name, long sequence, string data) =>
        session.Receive(new GatewayPayload(GatewayOpcode.Dispatch, JsonDocument.Parse(data).RootElement, sequence, name), 7);

    private static ConnectionEnd End(GatewayStep step) => Assert.IsType<DisconnectDecision>(step.Decision).End;
}
