using System.Text.Json.Serialization;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.Domain.Servers;

namespace SaaBot.Storage.Json;

/// <summary>How whole records are written into either store. The shape is pinned by a test: what was written once must be readable for ever.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(AnswerRecord))]
[JsonSerializable(typeof(DailyPost))]
[JsonSerializable(typeof(DailySchedule))]
[JsonSerializable(typeof(Quiz))]
[JsonSerializable(typeof(ServerSettings))]
internal sealed partial class StoreJson : JsonSerializerContext;
