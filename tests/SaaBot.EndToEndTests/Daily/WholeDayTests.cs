using System.Text.Json;
using SaaBot.Bot.Servers;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.World;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests.Daily;

/// <summary>The daily question as people meet it.</summary>
public sealed class WholeDayTests
{
    private static readonly DateOnly Today = new(2030, 6, 12);

    [Fact]
    [EdgeCase("Click after close", "Daily post")]
    public async Task From_the_setup_over_the_post_at_its_minute_to_the_public_answer()
    {
        await using DailyLab lab = await DailyLab.StartAsync(DailyLab.Nine.AddMinutes(-3));
        JsonElement setup = await lab.SetUpAsync(("days", "mỗi ngày"));
        Assert.True(setup.IsPrivate());
        Assert.Equal(3, setup.Text().Split(":F>").Length - 1);
        Assert.Contains($"<t:{DailyLab.Nine.ToUnixTimeSeconds()}:F>", setup.Text(), StringComparison.Ordinal);
        Assert.Contains("Đã thiết lập", setup.Text(), StringComparison.Ordinal);

        // Three seconds to nine: the post comes by itself.
        await lab.Lab.StopBotAsync();
        lab.Clock.MoveTo(DailyLab.Nine.AddSeconds(-3));
        await lab.StartBotAsync();
        JsonElement post = await lab.WhenPostAsync(Today);
        DailyPost kept = await lab.WhenKeptAsync(Today);
        Assert.InRange(kept.SentAt!.Value - DailyLab.Nine, TimeSpan.Zero, TimeSpan.FromSeconds(20));

        InteractionOutcome first = await lab.AnswerAsync(lab.Alex, post, Today, right: true);
        Assert.Equal(InteractionStatus.Responded, first.Status);
        Assert.True(first.Message!.Value.IsPrivate());
        Assert.Contains("✅ Right:", first.Message.Value.Text(), StringComparison.Ordinal);
        Assert.Contains("The words that decide:", first.Message.Value.Text(), StringComparison.Ordinal);
        InteractionOutcome second = await lab.AnswerAsync(lab.Alex, post, Today, right: false);
        Assert.Contains("Your first answer counts", second.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Contains("✅ Right:", second.Message.Value.Text(), StringComparison.Ordinal);
        InteractionOutcome wrong = await lab.AnswerAsync(lab.Mai, post, Today, right: false);
        Assert.Contains("Bạn chọn", wrong.Message!.Value.Text(), StringComparison.Ordinal);
        await lab.Alex.WhenMessageAsync(lab.Lab.Study, message => message.Text().Contains("2 answered", StringComparison.Ordinal), Lab.Soon);

        await lab.MoveAsync(DailyLab.Nine.AddDays(1));
        JsonElement reveal = await lab.WhenRevealAsync(post);
        Assert.Contains("1 of 2 were right (50 %)", reveal.Text(), StringComparison.Ordinal);
        Assert.Contains("**Alex**", reveal.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("**Mai**", reveal.Text(), StringComparison.Ordinal);
        Assert.Equal(2, lab.Posts().Count);
        InteractionOutcome practice = await lab.AnswerAsync(lab.Lab.As(lab.Lab.Discord.World.Sam), post, Today, right: true);
        Assert.Contains("this was practice", practice.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Equal(2, await lab.Service<IScoreStore>().CountAnswersAsync(lab.Guild, kept.SourceId, Lab.Soon));
    }

    [Fact]
    [EdgeCase("Double click", "Daily post")]
    public async Task A_double_click_gets_the_same_reply_and_counts_once()
    {
        await using DailyLab lab = await DailyLab.ReadyAsync();
        await lab.MoveAsync(DailyLab.Nine);
        JsonElement post = await lab.WhenPostAsync(Today);
        InteractionOutcome[] clicks = await Task.WhenAll(lab.AnswerAsync(lab.Alex, post, Today, right: true), lab.AnswerAsync(lab.Alex, post, Today, right: true));
        Assert.Equal(clicks[0].Message!.Value.Text(), clicks[1].Message!.Value.Text());
        Assert.Contains("Your answer counts", clicks[0].Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Equal(1, await lab.Service<IScoreStore>().CountAnswersAsync(lab.Guild, DailyPost.SourceOf(Today), Lab.Soon));
    }

    [Fact]
    [EdgeCase("Many answer in one second", "Daily post")]
    public async Task Fifty_answers_at_once_are_all_told_and_counted()
    {
        await using DailyLab lab = await DailyLab.StartAsync(DailyLab.Nine.AddMinutes(-3));
        LocalGuild big = lab.Lab.Discord.World.AddGuild("Big", 50);
        LocalActor[] people = [.. lab.Lab.Discord.World.Users.Where(user => big.Members.ContainsKey(user.Id)).Select(lab.Lab.As)];
        ulong channel = big.ChannelIds[0];
        await Lab.WhenAsync(() => lab.Service<ServerPresence>().IsThere(big.Id));
        await lab.ScheduleAsync(big);
        await lab.MoveAsync(DailyLab.Nine);
        JsonElement post = await people[0].WhenMessageAsync(channel, _ => true, Lab.Soon);

        InteractionOutcome[] outcomes = await Task.WhenAll(people.Select((person, number) => lab.AnswerAsync(person, post, Today, right: number % 2 == 0, big.Id)));
        Assert.All(outcomes, outcome => Assert.Equal(InteractionStatus.Responded, outcome.Status));
        Assert.Equal(50, await lab.Service<IScoreStore>().CountAnswersAsync(big.Id, DailyPost.SourceOf(Today), Lab.Soon));
        await people[0].WhenMessageAsync(channel, message => message.Text().Contains("50 answered", StringComparison.Ordinal), Lab.Soon);
    }

    [Fact]
    public async Task Now_asks_whether_it_counts_and_a_second_press_posts_nothing_more()
    {
        await using DailyLab lab = await DailyLab.StartAsync(DailyLab.Nine.AddHours(-3));
        await lab.SetUpAsync();
        JsonElement asked = (await lab.Linh.SlashAsync(lab.Lab.Study, "daily now")).Message!.Value;
        string todays = asked.Button("Câu hỏi của hôm nay");
        await lab.Linh.ClickAsync(asked, todays);
        await lab.Linh.ClickAsync(asked, todays);
        await lab.MoveAsync(DailyLab.Nine);
        Assert.Single(lab.Posts());
        JsonElement again = (await lab.Linh.SlashAsync(lab.Lab.Study, "daily now")).Message!.Value;
        Assert.Equal(["Thêm một câu luyện tập"], again.Buttons());
        int before = lab.Alex.Messages(lab.Lab.Study).Count;
        await lab.Linh.ClickAsync(again, again.Button("Thêm một câu luyện tập"));
        Assert.Equal(before + 1, lab.Alex.Messages(lab.Lab.Study).Count);
        Assert.Single(lab.Posts());
    }

    [Fact]
    public async Task Off_ends_it_and_makes_the_last_answer_public()
    {
        await using DailyLab lab = await DailyLab.ReadyAsync();
        await lab.MoveAsync(DailyLab.Nine);
        JsonElement post = await lab.WhenPostAsync(Today);
        JsonElement off = (await lab.Linh.SlashAsync(lab.Lab.Study, "daily off")).Message!.Value;
        Assert.Contains("Sẽ không có câu hỏi hằng ngày nữa", off.Text(), StringComparison.Ordinal);
        await lab.WhenRevealAsync(post);
        await lab.MoveAsync(DailyLab.Nine.AddDays(1));
        Assert.Single(lab.Posts());
    }

    [Theory]
    [InlineData("25:00", "Hanoi", null, "25:00")]
    [InlineData("9:00", "Atlantis", null, "Atlantis")]
    [InlineData("9:00", "Hanoi", "someday", "someday")]
    public async Task What_cannot_be_read_is_said_and_changes_nothing(string time, string zone, string? days, string named)
    {
        await using DailyLab lab = await DailyLab.StartAsync(DailyLab.Nine);
        (string, object)[] options = [("channel", lab.Lab.Study), ("time", time), ("timezone", zone)];
        InteractionOutcome answer = await lab.Linh.SlashAsync(lab.Lab.Study, "daily setup", days is null ? options : [.. options, ("days", days)]);
        Assert.Contains(named, answer.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Null(await lab.Store.GetScheduleAsync(lab.Guild, Lab.Soon));
    }

    [Fact]
    public async Task Zones_are_suggested_as_people_type_them()
    {
        await using DailyLab lab = await DailyLab.StartAsync(DailyLab.Nine);
        foreach (string typed in new[] { "ho chi minh", "hanoi", "ha noi", "Hà Nội" })
        {
            IReadOnlyList<JsonElement> choices = await lab.Linh.AutocompleteAsync(lab.Lab.Study, "daily setup", "timezone", typed);
            Assert.Equal("Asia/Ho_Chi_Minh", choices[0].GetProperty("value").GetString());
            Assert.InRange(choices.Count, 1, 25);
        }
    }
}
