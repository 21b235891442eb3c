using System.Globalization;
using System.Reflection;
using SaaBot.Storage.Redis;
using SaaBot.Storage.Tests.Support;
using StackExchange.Redis;

namespace SaaBot.Storage.Tests.Redis;

public sealed class RedisKeysTests(RedisClusterFixture fixture) : IClassFixture<RedisClusterFixture>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_keys_of_a_server_are_in_one_slot_and_servers_are_spread()
    {
        HashSet<string> slots = [];
        for (ulong guild = 1; guild <= 20; guild++)
        {
            HashSet<string> ofGuild = [];
            foreach (RedisKey key in KeysOf("guildId", guild))
            {
                ofGuild.Add(await fixture.Server.SendAsync($"CLUSTER KEYSLOT {key}", Stop));
            }

            slots.Add(Assert.Single(ofGuild));
        }

        Assert.True(slots.Count > 15, $"{slots.Count} slots");
    }

    [Fact]
    public async Task All_keys_of_a_person_are_in_one_slot()
    {
        HashSet<string> slots = [];
        foreach (RedisKey key in KeysOf("userId", 7))
        {
            slots.Add(await fixture.Server.SendAsync($"CLUSTER KEYSLOT {key}", Stop));
        }

        Assert.Single(slots);
    }

    private static List<RedisKey> KeysOf(string first, ulong id)
    {
        RedisKeys keys = new("saabot:");
        List<RedisKey> found = [];
        foreach (MethodInfo method in typeof(RedisKeys).GetMethods().Where(method => method.GetParameters() is [{ } one, ..] && one.Name == first))
        {
            object?[] arguments = [.. method.GetParameters().Select((each, index) => index == 0 ? id : Value(each.ParameterType))];
            found.AddRange(method.Invoke(keys, arguments) is RedisKey[] several ? several : [(RedisKey)method.Invoke(keys, arguments)!]);
        }

        Assert.True(found.Count > 1, "No keys were found.");
        return found;
    }

    private static object Value(Type type) => type == typeof(string) ? "name" : Convert.ChangeType(3, type, CultureInfo.InvariantCulture);
}
