using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.Domain.Servers;
using SaaBot.Storage.Json;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Json;

/// <summary>The shape of what is stored. A change here means that older files cannot be read any more.</summary>
public sealed class StoreJsonTests
{
    [Fact]
    public void An_answer_keeps_its_shape() => AssertShape(
        """
        {"guildId":1180000000000000001,"userId":7,"userName":"Ann","source":"Quiz","sourceId":"s1","questionId":"q1","patternId":"multi-region","domain":"Resilient",
        "difficulty":1,"chosen":{"bits":9},"isRight":true,"took":"00:00:12.3456789","at":"2026-11-23T08:00:00+00:00"}
        """,
        Sample.Answer(7, "s1") with { UserName = "Ann" },
        StoreJson.Default.AnswerRecord);

    [Fact]
    public void A_post_keeps_its_shape() => AssertShape(
        """
        {"guildId":1180000000000000001,"date":"2026-11-23","channelId":77,"questionId":"q1","questionVersion":"v1","seed":-5,"dueAt":"2026-11-23T08:00:00+00:00",
        "state":"Claimed","key":{"bits":18},"claimedAt":"2026-11-23T08:00:00+00:00","messageId":5}
        """,
        Sample.Post(new DateOnly(2026, 11, 23)) with { MessageId = 5 },
        StoreJson.Default.DailyPost);

    [Fact]
    public void A_schedule_keeps_its_shape() => AssertShape(
        """
        {"guildId":1,"channelId":77,"time":"08:30:00","zoneId":"Asia/Ho_Chi_Minh","days":"Weekdays","revealAfter":"06:00:00","pingRoleId":99,"postsBoards":true,"setBy":42,
        "setAt":"2026-11-23T08:00:00+00:00","paused":"ChannelGone","pausedAt":"2026-11-24T08:00:00+00:00"}
        """,
        Sample.Schedule(1),
        StoreJson.Default.DailySchedule);

    [Fact]
    public void A_quiz_keeps_its_shape() => AssertShape(
        """
        {"id":"A1","guildId":1180000000000000001,"channelId":9,"hostId":42,"questionIds":["q1","q2","q3"],"seed":-9223372036854775808,"roundTime":"00:01:30",
        "startedAt":"2026-11-23T08:00:00+00:00","version":1,"phase":"Between","round":1,
        "scores":[{"userId":7,"userName":"Ann","points":300,"right":1,"answered":2,"time":"00:00:03","lastRound":0}]}
        """,
        Sample.Quiz("A1", 9) with { Phase = QuizPhase.Between, Round = 1, Scores = [new QuizScore(7, "Ann", 300, 1, 2, TimeSpan.FromSeconds(3), 0)] },
        StoreJson.Default.Quiz);

    [Fact]
    public void Settings_keep_their_shape() => AssertShape(
        """{"guildId":3,"zoneId":"Europe/Berlin","language":"Vietnamese","removedAt":"2026-11-23T08:00:00+00:00"}""",
        new ServerSettings(3, "Europe/Berlin", Language.Vietnamese, Sample.Start),
        StoreJson.Default.ServerSettings);

    [Fact]
    public void Names_that_are_stored_alone_keep_their_spelling()
    {
        Assert.Equal(["Daily", "Quiz", "Practice"], Enum.GetNames<AnswerSource>());
        Assert.Equal(["Claimed", "Sent", "Revealed", "Skipped"], Enum.GetNames<DailyPostState>());
        Assert.Equal(nameof(QuizPhase.Open), "Open");
    }

    private static void AssertShape<T>(string expected, T record, JsonTypeInfo<T> type)
        where T : class
    {
        string text = expected.ReplaceLineEndings("");

        // Fields may be added: an older text without them must still be read.
        using JsonDocument written = JsonDocument.Parse(JsonSerializer.Serialize(record, type));
        using JsonDocument pinned = JsonDocument.Parse(text);
        foreach (JsonProperty field in pinned.RootElement.EnumerateObject())
        {
            Assert.Equal(field.Value.GetRawText(), written.RootElement.GetProperty(field.Name).GetRawText());
        }

        Assert.Equivalent(record, StoreReading.Read<T>(text), strict: true);
    }
}
