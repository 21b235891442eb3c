namespace SaaBot.Content;

/// <summary>Something wrong in the content, said so that its author can mend it.</summary>
/// <param name="File">The file inside the content folder, with forward slashes: <c>patterns/caching.yaml</c>.</param>
/// <param name="Line">The line, from 1; 0 when the problem is the file or folder as a whole.</param>
/// <param name="Column">The column, from 1; 0 when the problem is the file or folder as a whole.</param>
/// <param name="Field">The way to the value: <c>components[3].purpose.vi</c>, list entries counted from 0; empty for the whole file.</param>
/// <param name="Message">What is wrong and what to do, on one line; it reads on after the field.</param>
public sealed record ContentProblem(string File, int Line, int Column, string Field, string Message)
{
    /// <summary>The problem on one line: <c>patterns/caching.yaml:42 components[3].purpose.vi: is missing; write the Vietnamese text</c>.</summary>
    public override string ToString()
    {
        string line = Line > 0 ? $":{Line}" : "";
        string field = Field.Length > 0 ? $" {Field}" : "";
        return $"{File}{line}{field}: {Message}";
    }
}
