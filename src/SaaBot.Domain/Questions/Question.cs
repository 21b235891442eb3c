using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Questions;

/// <summary>A scenario question of the bank, in the form of the exam: multiple choice or multiple response.</summary>
/// <param name="Id">Stable id: the pattern's id, a hyphen and a number.</param>
/// <param name="PatternId">Id of the pattern that the right answer builds.</param>
/// <param name="VariantId">Id of that pattern's variant, or null.</param>
/// <param name="DiagramId">Id of the diagram that explains the answer.</param>
/// <param name="Domain">The exam's domain.</param>
/// <param name="Difficulty">1 recall, 2 apply, 3 weigh.</param>
/// <param name="Choose">How many options are right, 1 to 3; an answer names exactly as many.</param>
/// <param name="Stem">The scenario and what is asked, at most 1000 characters.</param>
/// <param name="Deciding">The deciding phrase: a verbatim part of the stem in each language.</param>
/// <param name="Options">Four options when one is right, five or six otherwise, in the order of the file.</param>
/// <param name="Source">The page of the AWS documentation that settles it.</param>
/// <param name="Version">
/// A short hash of what is asked and what is right (<see cref="QuestionVersion"/>): it changes when a correction may change what an
/// answer given before it means.
/// </param>
public sealed record Question(
    string Id,
    string PatternId,
    string? VariantId,
    string DiagramId,
    ExamDomain Domain,
    int Difficulty,
    int Choose,
    LocalizedText Stem,
    LocalizedText Deciding,
    IReadOnlyList<QuestionOption> Options,
    Uri Source,
    string Version)
{
    /// <summary>The right options: the key.</summary>
    public OptionSet Key => OptionSet.Of(Enumerable.Range(0, Options.Count).Where(place => Options[place].IsRight));

    /// <summary>Whether an answer names exactly the right options.</summary>
    /// <param name="answer">The chosen options, by their authored places.</param>
    public bool IsRight(OptionSet answer) => answer == Key;
}
