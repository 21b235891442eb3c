using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Daily;

/// <summary>The question of a post as it counts there.</summary>
public static class PostedQuestion
{
    /// <summary>The question with the key that it was posted with, whatever was corrected since; null when it was withdrawn.</summary>
    /// <param name="catalog">What is known now.</param>
    /// <param name="post">The post.</param>
    public static Question? Of(Catalog catalog, DailyPost post) => catalog.Question(post.QuestionId) switch
    {
        null => null,
        { } question when question.Key == post.Key => question,
        { } question => question with { Options = [.. question.Options.Select((option, place) => option with { IsRight = post.Key.Contains(place) })], Choose = post.Key.Count },
    };
}
