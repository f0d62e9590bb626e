using System.Text.RegularExpressions;

namespace Sitrep.Pdf;

/// <summary>Takes off what stands at the head and foot of page after page: running titles, page numbers.</summary>
internal static partial class RunningLines
{
    private const double Head = 0.14, Foot = 0.86, SamePlace = 0.03;

    /// <summary>The lines without them. What runs at the head stays on its first page: it may be the title.</summary>
    public static List<PrintedLine> Remove(List<PrintedLine> lines)
    {
        var pages = lines.Select(line => line.Page).Distinct().Count();
        var groups = lines.Where(IsAtEdge).GroupBy(line => Key(line.Text), StringComparer.Ordinal);
        var running = new HashSet<PrintedLine>(ReferenceEqualityComparer.Instance);
        foreach (var group in groups)
        {
            var places = group.GroupBy(line => line.Page).Count();
            if (places < 2 || places * 10 < pages * 4) continue;
            var first = group.First();
            foreach (var line in group)
            {
                var isFirst = ReferenceEquals(line, first) && line.Position <= Head && !IsNumber(line.Text);
                if (!isFirst && group.Any(other => other.Page != line.Page && Math.Abs(other.Position - line.Position) < SamePlace)) running.Add(line);
            }
        }
        return [.. lines.Where(line => !running.Contains(line) && !(IsAtEdge(line) && IsNumber(line.Text)))];
    }

    private static bool IsAtEdge(PrintedLine line) => line.Position is <= Head or >= Foot;

    /// <summary>Digits count as equal: "Page 3 of 7" runs like "Page 4 of 7".</summary>
    private static string Key(string text) => Digits().Replace(text, "#").Trim().ToLowerInvariant();

    private static bool IsNumber(string text) => PageNumber().IsMatch(text);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|/|\|)\s*(?:page\s*)?\d{1,4})?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
