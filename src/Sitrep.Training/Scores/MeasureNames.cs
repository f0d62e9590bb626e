namespace Sitrep.Training.Scores;

/// <summary>The names that the ledger's gold has for measures: the one table that maps ours to theirs.</summary>
internal static class MeasureNames
{
    private static readonly (string State, string Name)[] States =
    [
        ("dead", "killed"), ("wounded", "injured"), ("missing", "missing"), ("displaced", "displaced"), ("treated", "treated"),
        ("evacuated", "evacuated"), ("infected", "cases-confirmed"), ("confirmed", "cases-confirmed"), ("suspected", "cases-suspected"),
    ];

    private static readonly (string Subject, string Name)[] DeadParts =
    [
        ("child", "killed-children"), ("boy", "killed-children"), ("girl", "killed-children"), ("baby", "killed-children"), ("infant", "killed-children"),
        ("woman", "killed-women"), ("evacuee", "killed-evacuees"), ("fighter", "killed-fighters"), ("militant", "killed-fighters"),
        ("rebel", "killed-fighters"), ("soldier", "killed-fighters"),
    ];

    /// <summary>The gold's name for what an entry counts; null for what the gold does not have.</summary>
    public static string? Of(Measure measure, LedgerEntry entry)
    {
        var (subject, state, dimension, _) = measure.Key;
        if (dimension == "flow") return Flow(state, entry);
        if (dimension == "area") return "area-flooded";
        if (dimension == "length") return "water-level";
        if (dimension != "count") return null;
        if (subject == "body") return "bodies";
        if (subject is "case" or "infection" or "patient" && state is "infected" or "confirmed" or "suspected" || subject == "case")
            return Case(state, entry);
        if (subject is "home" or "house" or "building") return state is "destroyed" or "" ? "homes-destroyed" : null;
        if (subject is "rescuer" or "shelter") return subject == "rescuer" ? "rescuers" : "shelters";
        return People(subject, state, entry);
    }

    private static string? People(string subject, string state, LedgerEntry entry)
    {
        if (state == "dead")
        {
            foreach (var (part, partName) in DeadParts) if (subject == part) return partName;
            return entry.Status == EntryStatus.Change ? "killed-new" : "killed";
        }
        if (state == "wounded" && subject is "worker" or "aid worker") return "injured-aid-workers";
        foreach (var (known, name) in States)
            if (state == known) return name == "evacuated" && entry.Status == EntryStatus.Planned ? "evacuated-planned" : name;
        return null;
    }

    private static string Case(string state, LedgerEntry entry)
    {
        if (entry.Status == EntryStatus.Change) return "cases-new";
        return state == "suspected" || entry.Claim.Stance == Stance.Supposed ? "cases-suspected" : "cases-confirmed";
    }

    private static string Flow(string state, LedgerEntry entry) => state switch
    {
        "captured" => "captured",
        "capacity" => "capacity",
        "produced" => "production",
        _ => entry.Claim.Stance == Stance.Supposed && entry.Claim.Evidence.Sentence.Contains("worst", StringComparison.OrdinalIgnoreCase) ? "flow-worst-case" : "flow",
    };

    /// <summary>The gold's word for a bound.</summary>
    public static string Hedge(Bound bound) => bound switch
    {
        Bound.AtLeast => "at-least",
        Bound.MoreThan => "more-than",
        Bound.About => "about",
        Bound.AtMost or Bound.LessThan => "up-to",
        Bound.Between => "between",
        _ => "",
    };
}
