using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Tests.Daily.Support;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Daily;

/// <summary>A day as it should be.</summary>
public sealed class PostingTests : DailyTest
{
    [Fact]
    public async Task The_post_comes_at_its_minute_and_not_before()
    {
        DailyWorker worker = Worker();
        await LiveAsync(Due.AddSeconds(-1), worker);
        Assert.Empty(Posts);
        Assert.Equal(Due, worker.Alarms[Guild]);
        await LiveAsync(Due, worker);
        Assert.Equal(Due, Assert.Single(Posts).At);
        Assert.Equal(Due.AddDays(1), worker.Alarms[Guild]);
        DailyPost post = (await TodaysAsync())!;
        Assert.Equal((DailyPostState.Sent, Posts[0].Id.Value, Channel), (post.State, post.MessageId!.Value, post.ChannelId));
        Assert.Contains(post.QuestionId, await Servers.GetAskedAsync(Guild, CancellationToken.None));
    }

    [Fact]
    public async Task A_post_pings_its_role_and_nobody_else()
    {
        await Daily.SaveScheduleAsync(Schedule with { PingRoleId = 55 }, CancellationToken.None);
        await LiveAsync(Due, Worker());
        Assert.StartsWith("<@&55>", Posts[0].Text, StringComparison.Ordinal);
        Assert.Equal([new Snowflake(55)], Posts[0].Payload.AllowedMentions.Roles);
        Assert.Empty(Posts[0].Payload.AllowedMentions.Parse);
    }

    [Fact]
    public async Task A_week_of_posts_asks_seven_questions_and_reveals_each_with_the_next()
    {
        DailyWorker worker = await DueWorkerAsync();
        for (int day = 1; day < 7; day++)
        {
            Jump(Due.AddDays(day).AddSeconds(-10));
            await LiveAsync(Due.AddDays(day), worker);
        }

        Assert.Equal(7, Posts.Count);
        Assert.Equal(7, (await Servers.GetAskedAsync(Guild, CancellationToken.None)).Count);
        Assert.Equal(Posts.Take(6).Select(post => post.Id), Reveals.Select(reveal => reveal.Payload.MessageReference!.MessageId));
        Assert.True(Reveals[0].Id < Posts[1].Id, "The answer comes before the next question.");
    }

    [Fact]
    public async Task The_answer_tells_how_the_answers_were_spread_and_who_was_right()
    {
        DailyWorker worker = await DueWorkerAsync();
        DailyPost post = (await TodaysAsync())!;
        for (ulong user = 100; user < 130; user++)
        {
            await AnswerAsync(post, user, right: user < 125);
        }

        await Scores.SetHiddenAsync(100, true, CancellationToken.None);
        await SweepAtAsync(Due.AddDays(1), worker);
        string text = Assert.Single(Reveals).Text;
        Assert.Contains("25 of 30 were right (83 %)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("member 100*", text, StringComparison.Ordinal);
        Assert.Contains("**member 101**", text, StringComparison.Ordinal);
        Assert.Contains("**member 120**", text, StringComparison.Ordinal);
        Assert.DoesNotContain("**member 121**", text, StringComparison.Ordinal);
        Assert.Contains("and 5 more", text, StringComparison.Ordinal);
        Assert.Equal(DailyPostState.Revealed, (await TodaysAsync())!.State);
    }

    [Fact]
    [EdgeCase("Mention or markdown in user text", "Daily post")]
    public async Task Names_are_shown_as_people_wrote_them_and_mention_nobody()
    {
        DailyWorker worker = await DueWorkerAsync();
        await AnswerAsync((await TodaysAsync())!, 100, right: true, name: "@everyone <@71> **bold**");
        await SweepAtAsync(Due.AddDays(1), worker);
        FakeMessage reveal = Assert.Single(Reveals);
        Assert.DoesNotContain("@everyone", reveal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@71>", reveal.Text, StringComparison.Ordinal);
        Assert.Contains(@"\*\*bold\*\*", reveal.Text, StringComparison.Ordinal);
        Assert.All(Discord.In(Channel), message => Assert.Equal(AllowedMentions.None, message.Payload.AllowedMentions));
    }

    [Fact]
    public async Task The_answer_comes_after_the_chosen_hours()
    {
        await Daily.SaveScheduleAsync(Schedule with { RevealAfter = TimeSpan.FromHours(3) }, CancellationToken.None);
        DailyWorker worker = await DueWorkerAsync();
        Assert.Equal(Due.AddHours(3), worker.Alarms[Guild]);
        await SweepAtAsync(Due.AddHours(3).AddSeconds(-40), worker);
        Assert.Empty(Reveals);
        await LiveAsync(Due.AddHours(3), worker);
        Assert.Single(Reveals);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30Z")]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00Z")]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z")]
    [InlineData("Asia/Ho_Chi_Minh", "2026-10-25", "02:30", "2026-10-24T19:30Z")]
    [EdgeCase("Clocks change", "Daily post")]
    public async Task A_day_that_skips_or_repeats_an_hour_gets_one_post(string zone, string date, string time, string expected)
    {
        DateTimeOffset due = At(expected);
        TimeOnly local = TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        await Daily.SaveScheduleAsync(Schedule with { ZoneId = zone, Time = local, SetAt = due.AddHours(-3) }, CancellationToken.None);
        Clock.Set(due.AddHours(-2));
        DailyWorker worker = Worker();
        DateTimeOffset[] looks = [.. Enumerable.Range(-2, 6).Select(hour => due.AddHours(hour)), due.AddSeconds(-1), due.AddMinutes(30), due.AddMinutes(90)];
        foreach (DateTimeOffset look in looks.Order())
        {
            await SweepAtAsync(look, worker);
        }

        Assert.Equal(due, Assert.Single(Posts).At);
        Assert.NotNull(await Daily.GetPostAsync(Guild, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None));
    }
}
