using System.Globalization;

namespace Sitrep.Training.Places;

/// <summary>Counts of places found, at one level.</summary>
internal sealed class PlaceScore
{
    private int gold, found, right;

    /// <summary>Adds an item of the gold.</summary>
    public void AddGold() => gold++;

    /// <summary>Adds an item found, right or not.</summary>
    public void AddFound(bool isRight)
    {
        found++;
        if (isRight) right++;
    }

    /// <summary>F1 in per cent.</summary>
    public double F1 => gold + found == 0 ? 0 : 200.0 * right / (gold + found);

    /// <summary>Precision, recall and F1 in per cent.</summary>
    public override string ToString()
    {
        double precision = found == 0 ? 0 : 100.0 * right / found, recall = gold == 0 ? 0 : 100.0 * right / gold;
        return string.Create(CultureInfo.InvariantCulture, $"P {precision,5:0.0}  R {recall,5:0.0}  F1 {F1,5:0.0}   ({right} of {gold}, {found} found)");
    }
}
