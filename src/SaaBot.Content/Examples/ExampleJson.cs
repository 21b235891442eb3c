using System.Text.Json.Serialization;

namespace SaaBot.Content.Examples;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ExampleLine))]
internal sealed partial class ExampleJson : JsonSerializerContext;
