using System.Text.Json.Serialization;
using SaaBot.Domain.Matching.Reports;

namespace SaaBot.Storage.Files;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WrongAnswerReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
