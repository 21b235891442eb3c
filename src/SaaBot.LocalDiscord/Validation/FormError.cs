using System.Globalization;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>
/// One entry of an <c>_errors</c> list. Codes and sentences are those Discord is known to answer with; where its own
/// wording is nowhere on record, the code is named after the rule.
/// </summary>
internal readonly record struct FormError(string Code, string Message)
{
    public static readonly FormError Required = new("BASE_TYPE_REQUIRED", "This field is required");
    public static readonly FormError NotAnObject = new("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
    public static readonly FormError NotADictionary = new("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
    public static readonly FormError NotAList = new("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    public static readonly FormError NotText = new("STRING_TYPE_CONVERT", "Could not interpret the value as string.");
    public static readonly FormError NotBoolean = new("BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
    public static readonly FormError NoRegexMatch = new("STRING_TYPE_REGEX", "String value did not match validation regex.");
    public static readonly FormError InvalidUrl = new("URL_TYPE_INVALID_URL", "Not a well formed URL.");
    public static readonly FormError UnknownField = new("BASE_TYPE_UNKNOWN_FIELD", "This field is not known");

    public static FormError BadLength(int min, int max) => new("BASE_TYPE_BAD_LENGTH", Invariant($"Must be between {min} and {max} in length."));

    public static FormError MaxLength(int max) => new("BASE_TYPE_MAX_LENGTH", Invariant($"Must be {max} or fewer in length."));

    public static FormError MinLength(int min) => new("BASE_TYPE_MIN_LENGTH", Invariant($"Must be {min} or more in length."));

    public static FormError MinValue(long min) => new("NUMBER_TYPE_MIN", Invariant($"int value should be greater than or equal to {min}."));

    public static FormError MaxValue(long max) => new("NUMBER_TYPE_MAX", Invariant($"int value should be less than or equal to {max}."));

    public static FormError NotA(string kind, string value) => new("NUMBER_TYPE_COERCE", $"Value \"{value}\" is not {kind}.");

    public static FormError Choices(IEnumerable<int> choices) => Choices(choices.Select(choice => choice.ToString(CultureInfo.InvariantCulture)));

    public static FormError Choices(IEnumerable<string> choices) =>
        new("BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", choices)}).");

    public static FormError TypeChoices(IEnumerable<int> types) =>
        new("UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({string.Join(", ", types)}).");

    public static FormError InvalidScheme(string scheme) => new(
        "URL_TYPE_INVALID_SCHEME", $"Scheme \"{scheme}\" is not supported. Scheme must be one of ('http', 'https', 'attachment').");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
