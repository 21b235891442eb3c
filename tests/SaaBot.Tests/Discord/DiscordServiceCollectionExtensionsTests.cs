using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SaaBot.Discord;
using SaaBot.Discord.Commands;
using SaaBot.Discord.Events;
using SaaBot.Discord.Gateway;
using SaaBot.Discord.Rest;

namespace SaaBot.Tests.Discord;

public sealed class DiscordServiceCollectionExtensionsTests
{
    [Fact]
    public async Task The_client_can_be_had_from_a_host()
    {
        await using var provider = new ServiceCollection().AddLogging().AddDiscordClient(options => options.Token = "t").BuildServiceProvider(true);
        Assert.IsType<DiscordRest>(provider.GetRequiredService<IDiscordRest>());
        Assert.IsType<ShardedInteractionSource>(provider.GetRequiredService<IInteractionSource>());
        Assert.NotNull(provider.GetRequiredService<CommandSync>());
    }

    [Fact]
    public async Task What_the_host_has_added_before_is_used()
    {
        var store = new InMemoryGatewaySessionStore();
        await using var provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IGatewaySessionStore>(store)
            .AddDiscordClient(options => options.Token = "t")
            .BuildServiceProvider(true);
        Assert.Same(store, provider.GetRequiredService<IGatewaySessionStore>());
    }

    [Fact]
    public async Task A_missing_token_is_refused()
    {
        await using var provider = new ServiceCollection().AddLogging().AddDiscordClient(_ => { }).BuildServiceProvider(true);
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<DiscordOptions>>().Value);
    }
}
