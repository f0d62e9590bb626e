using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>The first sentences of a report: who says how many, since when. Never one number where sources differ.</summary>
internal static class Leads
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The sentences on the busiest measure that has a figure standing, and on the longest silence.</summary>
    public static string Of(Situation situation, TimeZoneInfo zone)
    {
        if (situation.Main is not { Lowest: { } low, Highest: { } high, Latest: { } latest } measure) return "";
        var what = measure.Key.State.Length > 0 ? measure.Key.State : measure.Key.Subject;
        var standing = measure.Now.Range.Length;
        var differ = measure.Now.Range.Select(entry => (entry.Claim.Quantity!.BaseLow, entry.Claim.Quantity.BaseHigh, entry.Claim.Quantity.Bound)).Distinct().Count();
        var sources = measure.Now.Range.Select(entry => entry.Source).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var lead = differ == 1
            ? $"{Upper(Figures.Write(high.Claim.Quantity!))} {what}: {(sources == 1 ? high.Source : $"{Count(sources)} sources")}."
            : $"{Upper(Count(sources))} {(sources == 1 ? "source" : "sources")}, {Count(differ)} figures: from {Figures.Write(low.Claim.Quantity!)} {what} ({low.Source}) to {Figures.Write(high.Claim.Quantity!)} ({high.Source}).";
        if (situation.Now is { } now)
        {
            var told = now - latest.Time < TimeSpan.FromMinutes(1) ? "of this minute" : Days.Age(now - latest.Time) + " old";
            lead += measure.IsStale ? $" Nobody has given a figure of it for {Days.Age(now - latest.Time)}, since {Days.Write(latest.Time, zone)}."
                : standing > 1 ? $" The newest, {Figures.Write(latest.Claim.Quantity!)} ({latest.Source}), is {told}." : $" It is {told}.";
        }
        return lead;
    }

    private static string Count(int count) => count < Words.Length ? Words[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
