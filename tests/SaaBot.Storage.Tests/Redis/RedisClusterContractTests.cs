using SaaBot.Storage.Tests.Contract;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Redis;

public sealed class RedisClusterContractTests(RedisClusterFixture fixture) : StoreContract(new RedisLab(fixture)), IClassFixture<RedisClusterFixture>;
