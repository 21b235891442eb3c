using System.Globalization;
using Microsoft.Playwright;
using SaaBot.EndToEndTests.Support;
using static Microsoft.Playwright.Assertions;

namespace SaaBot.EndToEndTests;

/// <summary>The look-alike's page in a real browser, with the bot behind it.</summary>
public sealed class PageTests(LabFixture fixture) : IClassFixture<LabFixture>
{
    private readonly Lab _lab = fixture.Lab;

    [Fact]
    public async Task A_learner_types_pattern_multi_region_and_reads_the_card()
    {
        await using Chromium browser = await Chromium.StartAsync();
        IPage page = await browser.OpenAsync(PageOf(_lab.Discord.World.Alex.Id));
        await TypeAsync(page, "/pattern multi-region");
        ILocator card = page.GetByTestId("message").Last;
        await Expect(card).ToContainTextAsync("Multi-Region");
        await Expect(card).ToContainTextAsync("Exam tip:");
        await card.GetByTestId("button").Filter(new() { HasText = "Components" }).ClickAsync();
        await Expect(card).ToContainTextAsync("Highly available by");
    }

    [Fact]
    public async Task A_Vietnamese_learner_gets_a_private_copy_and_a_reload_keeps_the_card()
    {
        await using Chromium browser = await Chromium.StartAsync();
        IPage alex = await browser.OpenAsync(PageOf(_lab.Discord.World.Alex.Id));
        await TypeAsync(alex, "/pattern caching");
        await Expect(alex.GetByTestId("message").Last).ToContainTextAsync("Exam tip:");
        IPage mai = await browser.OpenAsync(PageOf(_lab.Discord.World.Mai.Id));
        await mai.GetByTestId("message").Last.GetByTestId("button").Filter(new() { HasText = "Figures" }).ClickAsync();
        await Expect(mai.GetByTestId("message").Last).ToContainTextAsync("Con số cần nhớ");
        await alex.ReloadAsync();
        await Expect(alex.GetByTestId("message").Last).ToContainTextAsync("Exam tip:");
        await Expect(alex.GetByTestId("message").Last).Not.ToContainTextAsync("Con số cần nhớ");
    }

    [Theory]
    [InlineData("/so-sánh a:6 b:9 riêng:true", "Từ khóa nhận biết")]
    [InlineData("/compare ecs-or-eks private:true", "Bẫy:")]
    [InlineData("/trợ-giúp", "Các lệnh")]
    public async Task A_Vietnamese_learner_types_commands_by_either_name(string line, string answer)
    {
        await using Chromium browser = await Chromium.StartAsync();
        IPage page = await browser.OpenAsync(PageOf(_lab.Discord.World.Linh.Id));
        await TypeAsync(page, line);
        await Expect(page.GetByTestId("message").Last).ToContainTextAsync(answer);
    }

    private static async Task TypeAsync(IPage page, string line)
    {
        ILocator composer = page.GetByTestId("composer");
        await composer.ClickAsync();
        await page.Keyboard.TypeAsync(line, new() { Delay = 10 });
        await page.Keyboard.PressAsync("Enter");
    }

    private Uri PageOf(ulong user) => new(_lab.Discord.Url, "?as=" + user.ToString(CultureInfo.InvariantCulture));
}
