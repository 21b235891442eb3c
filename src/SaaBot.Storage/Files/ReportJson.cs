using System.Text.Json.Serialization;
using SaaBot.Domain.Reports;

namespace SaaBot.Storage.Files;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(WrongAnswerReport))]
[JsonSerializable(typeof(QuestionReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
