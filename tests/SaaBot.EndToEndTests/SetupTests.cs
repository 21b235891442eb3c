using System.Globalization;
using System.Text.Json;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests;

public sealed class SetupTests
{
    [Fact]
    public async Task The_card_is_private_and_names_what_the_bot_may_do()
    {
        await using Lab lab = await Lab.StartAsync(new LocalDiscordOptions { FirstAnswer = TimeSpan.FromMinutes(1) });
        JsonElement card = await OpenAsync(lab);
        Assert.True(card.IsPrivate());
        Assert.Equal(6, card.Text().Split('✅').Length - 1);
        Assert.DoesNotContain("❌", card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Re_check_sees_what_was_taken_away()
    {
        await using Lab lab = await Lab.StartAsync(new LocalDiscordOptions { FirstAnswer = TimeSpan.FromMinutes(1) });
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
        await using Lab lab = await Lab.StartAsync(new LocalDiscordOptions { FirstAnswer = TimeSpan.FromMinutes(1) });
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        string before = (await alex.SlashAsync(lab.Study, "pattern", ("name", "caching"))).Message!.Value.Text();
        JsonElement card = await OpenAsync(lab);
        await Linh(lab).ClickAsync(card, card.Button("Tiếng Việt"));
        string after = (await alex.SlashAsync(lab.Study, "pattern", ("name", "caching"))).Message!.Value.Text();
        Assert.Contains("Exam tip:", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Exam tip:", after, StringComparison.Ordinal);
        await lab.StopBotAsync();
        await lab.StartBotAsync();
        Assert.Equal(after, (await alex.SlashAsync(lab.Study, "pattern", ("name", "caching"))).Message!.Value.Text());
    }

    private static LocalActor Linh(Lab lab) => lab.As(lab.Discord.World.Linh);

    private static async Task<JsonElement> OpenAsync(Lab lab)
    {
        InteractionOutcome opened = await Linh(lab).SlashAsync(lab.Study, "setup");
        Assert.Equal(InteractionStatus.Responded, opened.Status);
        return opened.Message!.Value;
    }
}
