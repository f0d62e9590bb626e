using Sitrep.Models;

namespace Sitrep.Text;

/// <summary>Tells which measure people mean by a name of their own: its id, its title, or words for what is counted and what became of it.</summary>
public static class MeasureNames
{
    /// <summary>True when the words mean the measure: <c>m3</c>, "People dead", "dead", "killed", "homes destroyed".</summary>
    public static bool Means(string words, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(measure);
        var asked = words.Trim();
        if (asked.Equals(measure.Id, StringComparison.Ordinal) || asked.Equals(measure.Title, StringComparison.OrdinalIgnoreCase)) return true;
        var (subject, state) = Read(asked);
        return subject == measure.Key.Subject && state == measure.Key.State;
    }

    /// <summary>Subject and state that words mean, by the table of measures: "civilians killed" gives <c>civilian</c>, <c>dead</c>; "dead" gives <c>person</c>, <c>dead</c>.</summary>
    public static (string Subject, string State) Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var table = MeasureTable.Shipped;
        var parts = words.ToLowerInvariant().Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        string? subject = null, state = null;
        var rest = new List<string>();
        foreach (var part in parts)
        {
            if (state is null && table.StateOf(part) is { } known) state = known;
            else if (subject is null && ThingOf(table, part) is { } thing) subject = thing;
            else rest.Add(part);
        }
        if (subject is null && rest.Count > 0)
        {
            subject = Singular(rest[0]);
            rest.RemoveAt(0);
        }
        state ??= rest.Count > 0 ? string.Join(' ', rest) : "";
        return (subject ?? "person", state);
    }

    private static string? ThingOf(MeasureTable table, string word) => table.Thing(word) ?? table.Thing(Singular(word));

    private static string Singular(string word) => word switch
    {
        "men" => "man",
        "women" => "woman",
        "children" => "child",
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        _ when word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
