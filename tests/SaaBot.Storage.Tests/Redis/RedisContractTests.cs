using SaaBot.Storage.Tests.Contract;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Redis;

public sealed class RedisContractTests(RedisFixture fixture) : StoreContract(new RedisLab(fixture)), IClassFixture<RedisFixture>;
