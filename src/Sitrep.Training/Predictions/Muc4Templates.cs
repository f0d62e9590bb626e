using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Training.Predictions;

/// <summary>Fills the slots of MUC-4 from a reading. The words of the kinds of incident are its one table; no place or group is named here.</summary>
internal static class Muc4Templates
{
    private static readonly (string Type, WordSet Words)[] Types =
    [
        ("KIDNAPPING", new("kidnapped kidnapping kidnappings kidnap abducted abduction hostage hostages abductors kidnappers")),
        ("BOMBING", new("bomb bombs bombing bombings explosion explosions exploded dynamite dynamited explosive explosives grenade grenades blast detonated blew")),
        ("ARSON", new("arson burned torched")),
        ("ROBBERY", new("robbery robbed robbers looted")),
        ("ATTACK", new("murder murdered murders assassination assassinated assassinations killed killing massacre massacred attack attacked attacks shot ambush ambushed slain")),
    ];

    private static readonly WordSet Accusing = new("accused blamed suspected allegedly believed responsible attributed");

    private static readonly WordSet Admitting = new("claimed admitted responsibility");

    private static readonly WordSet Armed = new("guerrillas guerrilla rebels front army squad squads cartel forces movement path extremists terrorists");

    private static readonly WordSet Victims = new(
        "priest priests peasant peasants soldier soldiers policeman policemen civilian civilians mayor judge minister senator leader journalist journalists student students teacher colonel " +
        "general president candidate lawyer businessman archbishop bishop people persons person worker workers child children woman women men man guard guards bodyguards official officer");

    /// <summary>The templates of a page; none for a page that tells of no incident.</summary>
    public static List<Dictionary<string, List<(string Value, string? Of)>>> Of(PageReading reading)
    {
        var text = reading.Text;
        var told = new List<(string Type, int Sentence)>();
        for (var s = 0; s < text.Sentences.Length; s++)
            if (TypeOf(text, text.Sentences[s]) is { } type) told.Add((type, s));
        var found = new List<Dictionary<string, List<(string, string?)>>>();
        if (told.Count == 0 || told[0].Sentence > 6) return found;
        foreach (var group in told.GroupBy(item => item.Type).OrderBy(group => group.First().Sentence).Take(2))
        {
            if (found.Count > 0 && (group.Key == "ATTACK" || group.Count() < 2)) continue;
            found.Add(Template(reading, group.Key, [.. group.Select(item => item.Sentence)]));
        }
        return found;
    }

    private static string? TypeOf(AnnotatedText text, Sentence sentence)
    {
        foreach (var (type, words) in Types)
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                if (words.Contains(text[text.Tokens[i]])) return type;
        return null;
    }

    private static Dictionary<string, List<(string Value, string? Of)>> Template(PageReading reading, string type, int[] sentences)
    {
        var text = reading.Text;
        var slots = new Dictionary<string, List<(string, string?)>> { ["type"] = [(type, null)] };
        if (Date(reading, sentences) is { } date) slots["date"] = [(date, null)];
        if (Location(text, sentences) is { } location) slots["location"] = [(location, null)];
        if (Group(text, sentences) is { } group)
        {
            slots["perp_org"] = [(group, null)];
            slots["perp_conf"] = [(Confidence(text, sentences), group)];
        }
        var (numbers, effects, victims) = Humans(text, sentences);
        if (victims.Count > 0) (slots["hum_desc"], slots["hum_number"]) = (victims, numbers);
        if (effects.Count > 0 && type != "KIDNAPPING") slots["hum_effect"] = effects;
        return slots;
    }

    /// <summary>The first day told with the incident; else on or before the day of the page.</summary>
    private static string? Date(PageReading reading, int[] sentences)
    {
        foreach (var sentence in sentences)
            foreach (var time in reading.Text.Times)
                if (reading.Text.Sentences[sentence].Span.Contains(time.Span) && time.Interval is { Precision: <= TimePrecision.Day } interval)
                    return Day(interval.Start);
        return reading.Article.Published is { } published ? "- " + Day(published.Time) : null;
    }

    private static string Day(DateTimeOffset day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();

    /// <summary>Country and place: the place told with the incident, else the first of the page.</summary>
    private static string? Location(AnnotatedText text, int[] sentences)
    {
        var known = text.Places.Where(place => place.GeoNamesId is not null || place.Precision == PlacePrecision.Country).ToList();
        if (known.Count == 0) return null;
        var near = known.Find(place => sentences.Any(sentence => text.Sentences[sentence].Span.Contains(place.Span)) && place.Precision != PlacePrecision.Country) ?? known[0];
        var country = near.Precision == PlacePrecision.Country ? near.Name : near.Within.IsDefaultOrEmpty ? near.Country : near.Within[^1];
        var written = near.Precision == PlacePrecision.Country || country is null ? near.Name : country + ": " + near.Name + " (" + (near.Precision == PlacePrecision.Region ? "DEPARTMENT" : "CITY") + ")";
        return written.ToUpperInvariant();
    }

    /// <summary>A body told with the incident whose name has a word of armed groups, or whose short name stands in brackets behind it.</summary>
    private static string? Group(AnnotatedText text, int[] sentences)
    {
        foreach (var sentence in sentences)
        {
            var range = text.Sentences[sentence];
            for (var i = range.FirstToken; i + 2 < range.EndToken; i++)
            {
                if (text[text.Tokens[i]] is not ("[" or "(") || text[text.Tokens[i + 2]] is not ("]" or ")")) continue;
                var form = text[text.Tokens[i + 1]];
                if (form.Length is < 3 or > 6 || form.ContainsAnyExceptInRange('A', 'Z') || !HasArmed(text, Math.Max(range.FirstToken, i - 6), i)) continue;
                return form.ToString();
            }
        }
        foreach (var actor in text.Actors)
            if (actor.Kind == NameKind.Organisation && actor.Name.Split(' ').Any(word => Armed.Contains(word))) return actor.Name.ToUpperInvariant();
        return null;
    }

    private static bool HasArmed(AnnotatedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Armed.Contains(text[text.Tokens[i]])) return true;
        return false;
    }

    private static string Confidence(AnnotatedText text, int[] sentences)
    {
        foreach (var sentence in sentences)
        {
            for (var i = text.Sentences[sentence].FirstToken; i < text.Sentences[sentence].EndToken; i++)
            {
                if (Admitting.Contains(text[text.Tokens[i]])) return "CLAIMED OR ADMITTED";
                if (Accusing.Contains(text[text.Tokens[i]])) return "SUSPECTED OR ACCUSED";
            }
        }
        return "REPORTED AS FACT";
    }

    /// <summary>The people hit: figures with their state, and nouns of people told one by one.</summary>
    private static (List<(string, string?)> Numbers, List<(string, string?)> Effects, List<(string, string?)> Victims) Humans(AnnotatedText text, int[] sentences)
    {
        List<(string, string?)> numbers = [], effects = [], victims = [];
        foreach (var quantity in text.Quantities)
        {
            if (quantity.State is not ("dead" or "wounded") || quantity.CountedSpan is not { } counted || !sentences.Contains(text.SentenceAt(quantity.Span.Start))) continue;
            var of = counted.Of(text.Text).ToUpperInvariant();
            if (victims.Exists(victim => victim.Item1 == of)) continue;
            victims.Add((of, null));
            numbers.Add((Number(quantity), of));
            effects.Add((quantity.State == "dead" ? "DEATH" : "INJURY", of));
        }
        if (victims.Count > 0) return (numbers, effects, victims);
        foreach (var sentence in sentences.Take(3))
        {
            for (var i = text.Sentences[sentence].FirstToken; i < text.Sentences[sentence].EndToken; i++)
            {
                if (!Victims.Contains(text[text.Tokens[i]])) continue;
                var of = text[text.Tokens[i]].ToString().ToUpperInvariant();
                var state = EffectIn(text, text.Sentences[sentence]);
                if (state is null || victims.Exists(victim => victim.Item1 == of)) continue;
                victims.Add((of, null));
                numbers.Add((Nouns.IsPlural(of) ? "PLURAL" : "1", of));
                effects.Add((state, of));
                return (numbers, effects, victims);
            }
        }
        return (numbers, effects, victims);
    }

    private static string? EffectIn(AnnotatedText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var form = text[text.Tokens[i]].ToString().ToUpperInvariant();
            if (form is "KILLED" or "MURDERED" or "ASSASSINATED" or "MURDER" or "ASSASSINATION" or "DEAD" or "DIED" or "MASSACRE" or "KILLING" or "SLAIN") return "DEATH";
            if (form is "WOUNDED" or "INJURED" or "HURT") return "INJURY";
        }
        return null;
    }

    private static string Number(Quantity quantity)
    {
        var figure = quantity.Low.ToString("0", CultureInfo.InvariantCulture);
        if (quantity.IsVague) return "PLURAL";
        return quantity.Bound switch
        {
            Bound.About => "~" + figure,
            Bound.AtLeast or Bound.MoreThan => figure + " -",
            Bound.AtMost or Bound.LessThan => "- " + figure,
            Bound.Between => figure + " - " + quantity.High.ToString("0", CultureInfo.InvariantCulture),
            _ => figure,
        };
    }
}
