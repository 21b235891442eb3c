using System.Globalization;
using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Questions;

/// <summary>
/// What a question is answered with: a button for each letter, or a menu that takes exactly as many letters as are asked for. Letters stand for places as shown; answers are
/// kept by authored places.
/// </summary>
public static class AnswerControls
{
    private const int FirstLetter = 'A';

    /// <summary>The letter of a place.</summary>
    /// <param name="place">The place as shown, from 0.</param>
    public static string Letter(int place) => ((char)(FirstLetter + place)).ToString();

    /// <summary>The letters of some options, in order, such as <c>B</c> or <c>A, D</c>.</summary>
    /// <param name="chosen">Authored places.</param>
    /// <param name="order">How the options were shown.</param>
    public static string Letters(OptionSet chosen, OptionOrder order) =>
        string.Join(", ", chosen.Places.Where(place => place < order.Authored.Count).Select(order.PlaceOf).Order().Select(Letter));

    /// <summary>Adds the buttons or the menu.</summary>
    /// <param name="card">The card.</param>
    /// <param name="speaker">The language.</param>
    /// <param name="question">The question.</param>
    /// <param name="route">The route that reads the answer.</param>
    /// <param name="version">The version of its arguments.</param>
    /// <param name="arguments">The route's own arguments; the letter of a button comes after them.</param>
    public static Card Add(Card card, Speaker speaker, Question question, string route, int version, params IReadOnlyList<string> arguments)
    {
        IEnumerable<string> letters = Enumerable.Range(0, question.Options.Count).Select(Letter);
        if (question.Choose == 1)
        {
            return card.Buttons(
                [.. letters.Select(letter => Button.Press(ButtonStyle.Secondary, CustomId.Of(route, version, [.. arguments, letter]).Encode(), letter))]);
        }

        return card.Menu(new StringSelect(CustomId.Of(route, version, arguments).Encode(), [.. letters.Select(letter => new SelectOption(letter, letter))])
        {
            Placeholder = speaker.Say("question.choose", ("count", question.Choose)),
            MinValues = question.Choose,
            MaxValues = question.Choose,
        });
    }

    /// <summary>Reads an answer, from a button's custom id or from a menu.</summary>
    /// <param name="context">Who answers.</param>
    /// <param name="id">The custom id.</param>
    /// <param name="at">The place of a button's letter among the arguments.</param>
    /// <param name="question">The question.</param>
    /// <param name="order">How its options were shown.</param>
    /// <returns>The answer; null when it is none that the card offers.</returns>
    public static OptionSet? Read(InteractionContext context, CustomId id, int at, Question question, OptionOrder order)
    {
        IReadOnlyList<string> letters = context.Data.Values.Count > 0 ? context.Data.Values : [id.Argument(at)];
        int[] places = [.. letters.Where(letter => letter.Length == 1).Select(letter => letter[0] - FirstLetter).Distinct()];
        return places.Length == letters.Count && places.Length == question.Choose && places.All(place => place >= 0 && place < order.Authored.Count)
            ? OptionSet.Of(places.Select(place => order.Authored[place]))
            : null;
    }

    /// <summary>A seed as it stands in a custom id.</summary>
    /// <param name="seed">The seed of the options' order.</param>
    public static string Seed(long seed) => seed.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>Reads a seed; null when it is none.</summary>
    /// <param name="text">What stands in a custom id.</param>
    public static long? Seed(string text) => long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long seed) ? seed : null;
}
