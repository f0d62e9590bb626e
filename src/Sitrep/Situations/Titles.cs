namespace Sitrep.Situations;

/// <summary>Titles of measures and topics for people.</summary>
internal static class Titles
{
    /// <summary>"People dead", "Homes destroyed", "Area (square kilometre)".</summary>
    public static string Of(MeasureKey key, List<LedgerEntry> entries)
    {
        var title = Upper(key.Dimension == "count" ? Plural(key.Subject) : key.Subject);
        if (key is { Subject: "person", State: "", Dimension: "count" }) title = "People otherwise counted";
        if (key.State.Length > 0) title += " " + key.State;
        if (key.Dimension != "count" && CommonUnit(entries) is { Length: > 0 } unit) title += $" ({unit})";
        return key.Place.Length > 0 ? title + ", " + key.Place : title;
    }

    private static string? CommonUnit(List<LedgerEntry> entries) =>
        entries.GroupBy(entry => entry.Claim.Quantity!.Unit.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>"Fighters", "Fighters, Mosul".</summary>
    public static string OfTopic(string subject, string place) => place.Length > 0 ? Upper(Plural(subject)) + ", " + place : Upper(Plural(subject));

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Plural(string noun) => noun switch
    {
        "person" => "people",
        "man" => "men",
        "woman" => "women",
        "child" => "children",
        "area" or "money" or "oil" or "length" or "volume" or "mass" or "temperature" or "flow" or "aid" or "level" or "aircraft" or "police" or "depth" or "height" => noun,
        "" => noun,
        _ when noun.EndsWith('y') && noun.Length > 1 && !"aeiou".Contains(noun[^2]) => noun[..^1] + "ies",
        _ when noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) => noun + "es",
        _ => noun + "s",
    };
}
