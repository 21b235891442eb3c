namespace SaaBot.Domain.Matching;

/// <summary>Keeps the few of many things that have the largest values, the largest first; of equal ones what was offered first.</summary>
/// <param name="places">As many places as are kept.</param>
internal ref struct Strongest(Span<(double Value, int Index)> places)
{
    private readonly Span<(double Value, int Index)> _places = places;
    private int _count;

    /// <summary>What is kept.</summary>
    public readonly Span<(double Value, int Index)> Kept => _places[.._count];

    /// <summary>How many of what is kept have at least a share of the largest value.</summary>
    /// <param name="share">The share, 0 to 1; the values are above 0.</param>
    public readonly int CountFrom(double share)
    {
        int count = _count;
        while (count > 0 && _places[count - 1].Value < _places[0].Value * share)
        {
            count--;
        }

        return count;
    }

    /// <summary>Offers a thing.</summary>
    /// <param name="value">How large it is.</param>
    /// <param name="index">Its number.</param>
    public void Offer(double value, int index)
    {
        int place = _count;
        while (place > 0 && value > _places[place - 1].Value)
        {
            place--;
        }

        if (place == _places.Length)
        {
            return;
        }

        _count = Math.Min(_count + 1, _places.Length);
        _places[place..(_count - 1)].CopyTo(_places[(place + 1)..]);
        _places[place] = (value, index);
    }
}
