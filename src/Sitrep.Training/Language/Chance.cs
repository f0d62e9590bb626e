namespace Sitrep.Training.Language;

/// <summary>Draws that are cheap enough for every number of a layer (xorshift; Marsaglia 2003): the same on every machine.</summary>
internal sealed class Chance(uint seed)
{
    /// <summary>Share of the numbers of a form that are left out.</summary>
    public const float Forms = 0.2f;

    /// <summary>Share of the numbers of a state that are left out.</summary>
    public const float States = 0.2f;

    private uint state = seed * 2654435761u | 1;

    /// <summary>True with that likelihood.</summary>
    public bool Is(float share)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (state >> 8) * (1f / (1 << 24)) < share;
    }
}
