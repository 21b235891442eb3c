using SaaBot.Storage.Tests.Contract;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Sqlite;

public sealed class SqliteContractTests() : StoreContract(new SqliteLab());
