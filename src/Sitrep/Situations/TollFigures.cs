using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Tells what a figure of the ledger adds to a toll: only whole counts of people that stand.</summary>
internal static class TollFigures
{
    private static readonly WordSet People = new(
        "person people man woman child boy girl teen teenager victim adult male female officer student kid juvenile brother sister daughter son baby infant youth resident " +
        "toddler mother father parent guest bystander worker employee civilian soldier passenger pedestrian driver deputy fatally hurt other");

    private static readonly WordSet NoVictims = new("suspect gunman attacker police arrest block shot day hour gun bullet group time round");

    private static readonly WordSet Killing = new("killing killed kills murdering murdered slaying slain");

    private static readonly WordSet DeathsOf = new("death deaths murder murders killing killings slaying slayings bodies body lives");

    private static readonly WordSet Hitting = new("shooting shot shoots wounding injuring striking hitting hit wounded injured hurting");

    private static readonly WordSet Hit = new("shot gunshot hospital hospitalized hospitalised struck gunned hit");

    private static readonly WordSet Between = new("at least as many up to more than about another the all of some around nearly");

    private static readonly WordSet Murder = new("murder homicide manslaughter");

    private static readonly WordSet Ages = new("year years month months week weeks");

    /// <summary>The kind, or null when the figure adds nothing.</summary>
    public static TollKind? KindOf(AnnotatedText text, LedgerEntry entry)
    {
        var (claim, quantity) = (entry.Claim, entry.Claim.Quantity!);
        if (entry.Status is EntryStatus.Planned or EntryStatus.Supposed or EntryStatus.Former or EntryStatus.Withdrawn or EntryStatus.Denied) return null;
        if (quantity.Bound is Bound.MoreThan or Bound.LessThan or Bound.AtMost) return null; // "more than a dozen" is no count
        if (quantity.IsVague || quantity.Low != quantity.High || quantity.Unit.Dimension != "count" || quantity.High > 1_000_000) return null;
        var (first, end) = (text.TokenAt(quantity.Span.Start), text.TokenAt(quantity.Span.End));
        if (IsAge(text, first, end, quantity.High)) return null;
        if (claim.Subject == "count") return IsCountOfMurder(text, end) ? TollKind.Dead : null;
        if (claim.Subject == "shot") return end < text.Tokens.Length && text[text.Tokens[end]] is "shot" or "Shot" or "SHOT" ? TollKind.Hit : null;
        if (NoVictims.Contains(claim.Subject) || !People.Contains(claim.Subject) && (claim.State is null || !IsPeople(claim.Subject))) return null;
        return claim.State switch
        {
            "dead" => IsAttempt(text, first, end) ? null : TollKind.Dead,
            "wounded" or "treated" => TollKind.Hurt,
            "shot" => TollKind.Hit,
            null => Before(text, first) ?? (IsHit(text, end) ? TollKind.Hit : null),
            _ => null,
        };
    }

    private static bool IsPeople(string subject) => subject is "body" or "case" || MeasureTable.Shipped.AreOfOneKind(subject, "person");

    /// <summary>"killing two men", "the bodies of four people", "shooting five people".</summary>
    private static TollKind? Before(AnnotatedText text, int first)
    {
        var i = first - 1;
        var of = false;
        while (i >= 0 && i > first - 5 && Between.Contains(text[text.Tokens[i]]))
        {
            of |= text[text.Tokens[i]] is "of";
            i--;
        }
        if (i < 0) return null;
        var form = text[text.Tokens[i]];
        if (of) return DeathsOf.Contains(form) ? TollKind.Dead : null;
        return Killing.Contains(form) ? TollKind.Dead : Hitting.Contains(form) ? TollKind.Hit : null;
    }

    private static bool IsHit(AnnotatedText text, int end)
    {
        for (var i = end; i < Math.Min(text.Tokens.Length, end + 10); i++)
        {
            var form = text[text.Tokens[i]];
            if (form is "." or ";") return false;
            if (Hit.Contains(form)) return true;
        }
        return false;
    }

    private static bool IsAttempt(AnnotatedText text, int first, int end)
    {
        for (var i = Math.Max(0, first - 6); i < Math.Min(text.Tokens.Length, end + 5); i++)
            if (text[text.Tokens[i]].StartsWith("attempt", StringComparison.OrdinalIgnoreCase) || text[text.Tokens[i]] is "tried" or "threatened") return true;
        return false;
    }

    /// <summary>"four counts of first-degree murder": each count is a dead person; an attempt is none.</summary>
    private static bool IsCountOfMurder(AnnotatedText text, int end)
    {
        for (var i = end; i < Math.Min(text.Tokens.Length, end + 9); i++)
        {
            var form = text[text.Tokens[i]];
            if (form is "." or "," or "and" || form.StartsWith("attempt", StringComparison.OrdinalIgnoreCase)) return false;
            if (Murder.Contains(form)) return true;
        }
        return false;
    }

    /// <summary>"the girl, 9, died", "a 9-month-old", "ages 25 and 26": years, not people.</summary>
    private static bool IsAge(AnnotatedText text, int first, int end, double figure)
    {
        if (text[text.Tokens[first]].Contains("-year", StringComparison.OrdinalIgnoreCase) || text[text.Tokens[first]].Contains("-month", StringComparison.OrdinalIgnoreCase)) return true;
        for (var i = end; i < Math.Min(text.Tokens.Length, end + 2); i++)
            if (Ages.Contains(text[text.Tokens[i]]) || text[text.Tokens[i]].StartsWith("month-", StringComparison.Ordinal) || text[text.Tokens[i]].StartsWith("year-", StringComparison.Ordinal)) return true;
        if (first == 0 || text.Tokens[first].Kind != TokenKind.Number || figure <= 3 || end >= text.Tokens.Length) return false;
        var (before, after) = (text.Tokens[first - 1], text.Tokens[end]);
        return text[before] is "," or "and" or "age" or "ages" or "aged" && after.Class is not (WordClass.Noun or WordClass.Adj or WordClass.Verb)
            || before.Class == WordClass.Propn && text[after] is "," or ".";
    }
}
