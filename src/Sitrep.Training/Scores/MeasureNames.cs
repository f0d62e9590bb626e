namespace Sitrep.Training.Scores;

/// <summary>The names that the ledger's gold has for measures: the one table that maps ours to theirs.</summary>
internal static class MeasureNames
{
    private static readonly Dictionary<string, string> States = new(StringComparer.Ordinal)
    {
        ["dead"] = "killed", ["wounded"] = "injured", ["missing"] = "missing", ["displaced"] = "displaced", ["treated"] = "treated", ["evacuated"] = "evacuated",
        ["infected"] = "cases-confirmed", ["confirmed"] = "cases-confirmed", ["suspected"] = "cases-suspected",
        ["dead in hospital"] = "killed-in-hospital", ["dead, suspected"] = "killed-suspected",
    };

    private static readonly Dictionary<string, string> DeadParts = new(StringComparer.Ordinal)
    {
        ["child"] = "killed-children", ["woman"] = "killed-women", ["evacuee"] = "killed-evacuees", ["fighter"] = "killed-fighters", ["soldier"] = "killed-fighters",
    };

    private static readonly Dictionary<string, string> Flows = new(StringComparer.Ordinal)
    {
        ["captured"] = "captured", ["capacity"] = "capacity", ["produced"] = "production", ["net"] = "flow-net", ["worst case"] = "flow-worst-case",
    };

    /// <summary>The gold's name for what an entry counts; null for what the gold does not have.</summary>
    public static string? Of(MeasureKey key, Claim claim)
    {
        var isAdded = claim.Quantity!.Role == QuantityRole.Delta;
        switch (key.Dimension)
        {
            case "flow": return Flows.GetValueOrDefault(key.State, "flow");
            case "area": return "area-flooded";
            case "length": return "water-level";
            case "count": break;
            default: return null;
        }
        return key.Subject switch
        {
            "body" => "bodies",
            "home" => key.State is "destroyed" or "" ? "homes-destroyed" : null,
            "rescuer" => key.State.Length == 0 ? "rescuers" : People(key, claim, isAdded),
            "shelter" => "shelters",
            "case" => Case(key.State, claim, isAdded),
            _ => People(key, claim, isAdded),
        };
    }

    private static string? People(MeasureKey key, Claim claim, bool isAdded)
    {
        if (claim.Quantity!.Role == QuantityRole.Part && key.State != "dead" && (claim.Place is null || key.State is "wounded" or "treated" && claim.Place.GeoNamesId is null)) return null; // "17 of them critically" has no measure there
        if (key.State == "dead" && DeadParts.TryGetValue(key.Subject, out var part)) return part;
        if (key.State == "dead" && isAdded) return "killed-new";
        if (key.State == "wounded" && key.Subject is "worker" or "aid worker" or "rescuer") return "injured-aid-workers";
        if (key.State is "infected" or "confirmed" or "suspected") return Case(key.State, claim, isAdded);
        if (!States.TryGetValue(key.State, out var name)) return null;
        return name == "evacuated" && claim.Stance == Stance.Planned ? "evacuated-planned" : name;
    }

    private static string? Case(string state, Claim claim, bool isAdded) => state switch
    {
        "tested" or "quarantined" or "treated" or "dead" => States.GetValueOrDefault(state),
        "suspected" => "cases-suspected",
        _ => isAdded ? "cases-new" : claim.Stance == Stance.Supposed ? "cases-suspected" : "cases-confirmed",
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
