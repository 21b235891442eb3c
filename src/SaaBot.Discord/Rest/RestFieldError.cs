namespace SaaBot.Discord.Rest;

/// <summary>A field that Discord refused (Discord documentation: Reference, "Error Messages").</summary>
/// <param name="Path">Where in the request, such as <c>data.components.0.label</c>.</param>
/// <param name="Code">Discord's word for it, such as <c>BASE_TYPE_REQUIRED</c>.</param>
/// <param name="Message">Discord's sentence.</param>
public sealed record RestFieldError(string Path, string Code, string Message);
