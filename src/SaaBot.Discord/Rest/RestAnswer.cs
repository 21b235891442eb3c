namespace SaaBot.Discord.Rest;

/// <summary>How a call went, before its answer is read.</summary>
/// <param name="Body">The answer's body, when it went well.</param>
/// <param name="Error">What went wrong, or null.</param>
/// <param name="MayHaveSucceededBefore">Whether an earlier try may have been carried out although its answer was lost.</param>
public sealed record RestAnswer(ReadOnlyMemory<byte> Body, RestError? Error, bool MayHaveSucceededBefore = false);
