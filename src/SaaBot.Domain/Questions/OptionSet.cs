using System.Numerics;

namespace SaaBot.Domain.Questions;

/// <summary>Some of a question's options, by their authored places from 0. The same whatever order they were shown in.</summary>
/// <param name="Bits">A bit for each place, the lowest for place 0.</param>
public readonly record struct OptionSet(int Bits)
{
    /// <summary>No option.</summary>
    public static OptionSet Empty => default;

    /// <summary>How many options there are.</summary>
    public int Count => BitOperations.PopCount((uint)Bits);

    /// <summary>The places, in order.</summary>
    public IEnumerable<int> Places
    {
        get
        {
            int bits = Bits;
            return Enumerable.Range(0, 32).Where(place => (bits & (1 << place)) != 0);
        }
    }

    /// <summary>A set of places.</summary>
    /// <param name="places">Authored places, 0 to 31.</param>
    public static OptionSet Of(params IEnumerable<int> places) => new(places.Aggregate(0, (bits, place) => bits | (1 << place)));

    /// <summary>Whether an option is among them.</summary>
    /// <param name="place">Its authored place.</param>
    public bool Contains(int place) => (Bits & (1 << place)) != 0;
}
