namespace Sitrep.Extraction;

/// <summary>Fills a row of features from left to right; values are cut off at the bounds of 16 bits.</summary>
internal struct VectorRow(short[] values, int start)
{
    private int at = start;

    /// <summary>Columns filled so far.</summary>
    public readonly int Count => at;

    /// <summary>Adds a number.</summary>
    public void Add(int value) => values[at++] = (short)Math.Clamp(value, short.MinValue, short.MaxValue);

    /// <summary>Adds 1 or 0.</summary>
    public void Add(bool value) => values[at++] = value ? (short)1 : (short)0;

    /// <summary>Adds a part of a whole in thousandths; 0 of nothing.</summary>
    public void AddShare(long part, long whole) => Add(whole <= 0 ? 0 : (int)(1000 * part / whole));
}
