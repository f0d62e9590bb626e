using System.Globalization;
using System.Text;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>The state of things in plain text, each figure with who says it, when and where: to be copied into a report.</summary>
internal static class SourcedParagraph
{
    /// <summary>More measures than this are no paragraph.</summary>
    private const int MostMeasures = 8;

    /// <summary>More figures of a measure than this are told by the range.</summary>
    private const int MostFigures = 6;

    /// <summary>The paragraph; without figures only name and moment.</summary>
    public static string Of(Situation situation, TimeZoneInfo zone)
    {
        var text = new StringBuilder(situation.Name).Append('.');
        if (situation.Now is { } now) text.Append(CultureInfo.InvariantCulture, $" As of {Days.WriteWhole(now, zone)}.");
        var told = situation.Measures.Where(measure => measure.Latest is not null).OrderByDescending(measure => measure.Key.Subject == "person").Take(MostMeasures);
        foreach (var measure in told)
        {
            text.Append('\n').Append(measure.Title).Append(": ");
            text.AppendJoin(". ", measure.Now.Range.Reverse().Take(MostFigures).Select(entry => Tell(measure, entry, zone)));
            if (measure.Now.Range.Length > MostFigures) text.Append(CultureInfo.InvariantCulture, $". And {measure.Now.Range.Length - MostFigures} more, {Ranges.InWords(measure.Now)} in all");
            text.Append('.');
            if (measure.IsStale && measure.Now.Silence is { } silence) text.Append(CultureInfo.InvariantCulture, $" No figure for {Days.Age(silence)}.");
        }
        return text.ToString();
    }

    private static string Tell(Measure measure, LedgerEntry entry, TimeZoneInfo zone)
    {
        var copies = measure.Now.Entries.Where(other => other.Origin == entry.Origin && other.Claim.Quantity!.BaseHigh == entry.Claim.Quantity!.BaseHigh)
            .Select(other => other.Claim.Evidence.Address).Distinct(StringComparer.Ordinal).Count() - 1;
        var more = copies <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {copies} more {(copies == 1 ? "page" : "pages")}");
        var source = entry.Claim.Attribution.Sources.IsDefaultOrEmpty ? "in its own words" : entry.Source;
        return $"{Upper(Figures.Write(entry.Claim.Quantity!))} ({source}, {Days.Write(entry.Time, zone)}; {entry.Claim.Evidence.Outlet}{more})";
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
