using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Commands.Setup;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.World;
using Permissions = SaaBot.LocalDiscord.World.Permissions;

namespace SaaBot.EndToEndTests;

public sealed class SetupTests
{
    [Fact]
    public async Task The_card_is_private_and_names_what_the_bot_may_do()
    {
        await using Lab lab = await Lab.StartAsync();
        JsonElement card = await OpenAsync(lab);
        Assert.True(card.IsPrivate());
        Assert.Equal(6, card.Text().Split('✅').Length - 1);
        Assert.DoesNotContain("❌", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Re_check_sees_what_was_taken_away()
    {
        await using Lab lab = await Lab.StartAsync();
        JsonElement card = await OpenAsync(lab);
        lab.Discord.Faults.Add(new Fault
        {
            Kind = FaultKind.DenyPermissions,
            Channel = lab.Study.ToString(CultureInfo.InvariantCulture),
            Permissions = ["ATTACH_FILES"],
        });
        InteractionOutcome again = await Linh(lab).ClickAsync(card, card.Button("Kiểm tra lại"));
        Assert.Equal(InteractionStatus.Updated, again.Status);
        Assert.Contains("❌ Đính kèm tệp", again.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Equal(5, again.Message.Value.Text().Split('✅').Length - 1);
    }

    [Fact]
    public async Task The_chosen_language_is_that_of_public_answers()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        string before = (await alex.SlashAsync(lab.Study, "pattern", ("name", "caching"))).Message!.Value.Text();
        JsonElement card = await OpenAsync(lab);
        await Linh(lab).ClickAsync(card, card.Button("Tiếng Việt"));
        string after = (await alex.SlashAsync(lab.Study, "pattern", ("name", "caching"))).Message!.Value.Text();
        Assert.Contains("Exam tip:", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Exam tip:", after, StringComparison.Ordinal);
        await lab.StopBotAsync();
        await lab.StartBotAsync();

        // A store that takes its time is not waited for: then the server's own language has to do.
        CancellationToken soon = Lab.Soon;
        while ((await alex.SlashAsync(lab.Study, "pattern", ("name", "caching"))).Message!.Value.Text() != after)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), soon);
        }
    }

    [Fact]
    public async Task Another_channel_is_checked_and_checked_again_when_it_gave_a_permission_back()
    {
        await using Lab lab = await Lab.StartAsync();
        ulong quiz = lab.Discord.World.QuizChannelId;
        lab.Discord.World.DenyBots(quiz, Permissions.AttachFiles | Permissions.EmbedLinks);
        JsonElement card = await OpenAsync(lab);
        InteractionOutcome other = await Linh(lab).SelectAsync(
            card, SetupIds.Of(SetupIds.Channel, new Snowflake(lab.Study)), quiz.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(InteractionStatus.Updated, other.Status);
        Assert.Contains($"<#{quiz}>", other.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Contains("❌ Đính kèm tệp", other.Message.Value.Text(), StringComparison.Ordinal);
        Assert.Contains("❌ Nhúng liên kết", other.Message.Value.Text(), StringComparison.Ordinal);
        Assert.Equal(4, other.Message.Value.Text().Split('✅').Length - 1);

        lab.Discord.World.DenyBots(quiz, Permissions.None);
        InteractionOutcome again = await Linh(lab).ClickAsync(other.Message.Value, other.Message.Value.Button("Kiểm tra lại"));
        Assert.Contains($"<#{quiz}>", again.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Equal(6, again.Message.Value.Text().Split('✅').Length - 1);
    }

    [Fact]
    public async Task The_board_is_turned_off_and_on()
    {
        await using Lab lab = await Lab.StartAsync();
        await Linh(lab).SlashAsync(lab.Study, "daily setup", ("channel", lab.Study), ("time", "9:00"), ("timezone", "Hanoi"), ("boards", true));
        JsonElement card = await OpenAsync(lab);
        Assert.Contains("đăng trong", card.Text(), StringComparison.Ordinal);
        JsonElement off = (await Linh(lab).ClickAsync(card, card.Button("Ngừng đăng bảng xếp hạng tuần"))).Message!.Value;
        Assert.Contains("**Bảng xếp hạng tuần:** đang tắt", off.Text(), StringComparison.Ordinal);
        Assert.False((await ScheduleAsync(lab)).PostsBoards);
        JsonElement on = (await Linh(lab).ClickAsync(off, off.Button("Đăng bảng xếp hạng tuần"))).Message!.Value;
        Assert.Equal(card.Text(), on.Text());
        Assert.True((await ScheduleAsync(lab)).PostsBoards);
    }

    [Fact]
    public async Task The_daily_question_is_set_up_in_the_chosen_channel_by_a_form()
    {
        await using Lab lab = await Lab.StartAsync();
        ulong quiz = lab.Discord.World.QuizChannelId;
        JsonElement card = (await Linh(lab).SelectAsync(
            await OpenAsync(lab), SetupIds.Of(SetupIds.Channel, new Snowflake(lab.Study)), quiz.ToString(CultureInfo.InvariantCulture))).Message!.Value;
        InteractionOutcome form = await Linh(lab).ClickAsync(card, card.Button("Câu hỏi hằng ngày…"));
        InteractionOutcome wrong = await Linh(lab).SubmitAsync(lab.Study, form, (SetupIds.TimeField, "8h30"), (SetupIds.ZoneField, "Atlantis"));
        Assert.Contains("múi giờ “Atlantis”", wrong.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Null(await FindScheduleAsync(lab));

        form = await Linh(lab).ClickAsync(card, card.Button("Câu hỏi hằng ngày…"));
        JsonElement done = (await Linh(lab).SubmitAsync(lab.Study, form, (SetupIds.TimeField, "8h30"), (SetupIds.ZoneField, "Hà Nội"))).Message!.Value;
        Assert.True(done.IsPrivate());
        Assert.Contains("Đã thiết lập câu hỏi hằng ngày", done.Text(), StringComparison.Ordinal);
        Assert.Equal(3, done.Text().Split(":F>").Length - 1);
        DailySchedule schedule = await ScheduleAsync(lab);
        Assert.Equal((quiz, new TimeOnly(8, 30), "Asia/Ho_Chi_Minh"), (schedule.ChannelId, schedule.Time, schedule.ZoneId));
        JsonElement again = (await Linh(lab).ClickAsync(card, card.Button("Kiểm tra lại"))).Message!.Value;
        Assert.Contains("lúc 08:30 (Asia/Ho Chi Minh)", again.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_leaves_alone_what_it_does_not_ask_for()
    {
        await using Lab lab = await Lab.StartAsync();
        await Linh(lab).SlashAsync(
            lab.Study, "daily setup", ("channel", lab.Study), ("time", "9:00"), ("timezone", "Hanoi"), ("days", "mon wed"), ("reveal-after", 5), ("boards", true));
        DailySchedule before = await ScheduleAsync(lab);
        JsonElement card = await OpenAsync(lab);
        InteractionOutcome form = await Linh(lab).ClickAsync(card, card.Button("Câu hỏi hằng ngày…"));
        await Linh(lab).SubmitAsync(lab.Study, form, (SetupIds.TimeField, "21:00"), (SetupIds.ZoneField, "Europe/Berlin"));
        DailySchedule after = await ScheduleAsync(lab);
        Assert.Equal(before with { Time = new TimeOnly(21, 0), ZoneId = "Europe/Berlin", SetAt = after.SetAt }, after);
    }

    [Fact]
    public async Task Who_may_not_manage_the_server_cannot_open_the_card_and_is_told_so_on_an_open_one()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalGuild group = lab.Discord.World.StudyGroup;
        LocalUser sam = lab.Discord.World.Sam;
        Assert.Equal(InteractionStatus.Refused, (await lab.As(sam).SlashAsync(lab.Study, "setup")).Status);

        lab.Discord.World.SetRoles(group.Id, sam.Id, [.. group.Roles.Where(role => role.Name == "Teacher").Select(role => role.Id)]);
        JsonElement card = (await lab.As(sam).SlashAsync(lab.Study, "setup")).Message!.Value;
        lab.Discord.World.SetRoles(group.Id, sam.Id, []);
        foreach (string label in new[] { "Re-check", "Tiếng Việt", "Question of the day…" })
        {
            InteractionOutcome refused = await lab.As(sam).ClickAsync(card, card.Button(label));
            Assert.Equal(InteractionStatus.Responded, refused.Status);
            Assert.True(refused.Message!.Value.IsPrivate());
            Assert.Contains("Only people with the permission **Manage Server**", refused.Message.Value.Text(), StringComparison.Ordinal);
        }

        Assert.Null((await lab.Bot!.Services.GetRequiredService<IServerStore>().GetAsync(group.Id, Lab.Soon)).Language);
    }

    private static LocalActor Linh(Lab lab) => lab.As(lab.Discord.World.Linh);

    private static async Task<JsonElement> OpenAsync(Lab lab)
    {
        InteractionOutcome opened = await Linh(lab).SlashAsync(lab.Study, "setup");
        Assert.Equal(InteractionStatus.Responded, opened.Status);
        return opened.Message!.Value;
    }

    private static async Task<DailySchedule> ScheduleAsync(Lab lab) => (await FindScheduleAsync(lab))!;

    private static Task<DailySchedule?> FindScheduleAsync(Lab lab) =>
        lab.Bot!.Services.GetRequiredService<IDailyStore>().GetScheduleAsync(lab.Discord.World.StudyGroup.Id, Lab.Soon);
}
