namespace Sitrep.Situations.Grouping;

/// <summary>How much two pages are like two reports of one thing: a weighted sum of what they share and of what parts them.</summary>
internal static class Likeness
{
    /// <summary>Number of features.</summary>
    public const int Features = 14;

    /// <summary>Weights of the features, in their order; found by <c>train grouping</c> (models/README.md).</summary>
    private static readonly double[] Weights = [1.32, -0.80, -1.88, -0.22, 0.53, -2.13, 0.55, -1.07, 0.43, 0.97, 0.56, 0.44, -1.03, 2.20];

    private const double Bias = -11.83;

    /// <summary>Above 0: rather one situation than two.</summary>
    public static double Of(ReadOnlySpan<double> features)
    {
        var sum = Bias;
        for (var i = 0; i < Features; i++) sum += Weights[i] * features[i];
        return sum;
    }

    /// <summary>Fills in what the two pages share and what parts them.</summary>
    public static void Fill(Span<double> features, IndexedPage page, IndexedPage other, double cosine, TermTable terms)
    {
        double pairs = 0, best = 0, rare = 0;
        var shared = 0;
        foreach (var term in page.Weights.Keys)
        {
            if (!other.Weights.ContainsKey(term)) continue;
            var rarity = terms.Rarity(term);
            if (!terms.IsPair(term)) { rare += rarity > RareFrom ? rarity : 0; continue; }
            shared++;
            pairs += rarity;
            best = Math.Max(best, rarity);
        }
        double lead = 0;
        var leads = 0;
        foreach (var term in page.Lead)
        {
            if (!other.Lead.Contains(term)) continue;
            lead += terms.Rarity(term);
            leads++;
        }
        double title = 0;
        foreach (var word in page.Signature.Title)
            if (other.Signature.Title.Contains(word)) title += terms.Rarity(terms.NumberOf(word));
        var ages = page.Signature.Ages.Count(other.Signature.Ages.Contains);
        var otherAges = ages == 0 && page.Signature.Ages.Count > 0 && other.Signature.Ages.Count > 0;
        var gap = Math.Log(1 + Math.Abs(page.Day - other.Day) / 2.0);
        var (length, otherLength) = (page.Weights.Count, other.Weights.Count);
        ReadOnlySpan<double> values =
        [
            cosine * 10, gap, Math.Log(1 + shared), Math.Log(1 + pairs), best, page.Outlet == other.Outlet ? 1 : 0, Math.Min(ages, 3), otherAges ? 1 : 0,
            Math.Log(1 + title), lead / (1 + leads), Math.Log(1 + lead), Math.Log(1 + page.Signature.Numbers.Count(other.Signature.Numbers.Contains)),
            (double)Math.Min(length, otherLength) / Math.Max(Math.Max(length, otherLength), 1), Math.Log(1 + rare),
        ];
        values.CopyTo(features);
    }

    /// <summary>A word as rare as this is counted on its own.</summary>
    private const double RareFrom = 4;
}
