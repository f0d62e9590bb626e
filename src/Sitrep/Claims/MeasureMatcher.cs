using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Claims;

/// <summary>Tells what a figure is a figure of: the table <c>measures.tsv</c> over the words around it.</summary>
internal sealed class MeasureMatcher(ModelSet models)
{
    private readonly RateReader rates = new(models.Units);
    private readonly FlowMatcher flows = new(models.Measures);
    private readonly BareFigures bare = new(models.Measures);
    private readonly Membership members = new(models.Measures);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Doubt = Words.Set("suspected suspect probable probably possible possibly likely believed thought linked");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Sure = Words.Set("confirmed laboratory-confirmed lab-confirmed");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Having = Words.Set("have has had having contracted diagnosed positive caught sickened infected ill sick");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Diseases = Words.Set("virus disease flu influenza infection strain illness fever cholera measles ebola");
    /// <summary>What can be neither dead nor wounded, however near the word stands: weapons, places, times, doings.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lifeless = Words.Set("shell rocket bomb missile drone mortar grenade bullet mine incident attack strike airstrike raid blast explosion quake " +
        "state regime government neighbourhood neighborhood district city town village street area region province country island building home house vehicle car truck bus bank bridge target launcher position " +
        "operation hospital school shelter camp tent tank aircraft ship boat train hour day week month year minute time place site case report page share part percent");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Passive = Words.Set("people persons others have has had been are were was is being badly directly also");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Dying = Words.Set("died dead death deaths dies die killed deadly");

    /// <summary>The reading of the figure at an index. People who have a disease are its cases; told without doubt they are confirmed.</summary>
    public MeasureReading Read(AnnotatedText text, int index)
    {
        var reading = Match(text, index);
        if (reading.State is null or "dead" or "wounded" && IsPerson(reading.Subject) && IsAffected(text, reading.Quantity)) return reading with { State = "affected" };
        if (reading is { State: "dead" or "wounded" or "missing" or "displaced" or "treated", Subject: { } of } && Lifeless.Contains(of)) return reading with { State = null };
        if (reading.State is "dead" or "dead, suspected" && Shots.IsOnlyShot(text, reading.Quantity)) return reading with { State = Shots.State };
        if (reading.State is not ("infected" or "confirmed" or "suspected")) return reading;
        var subject = reading.Subject is null or "person" or "patient" ? "case" : reading.Subject;
        return reading with { Subject = subject, State = reading.State == "infected" ? "confirmed" : reading.State };
    }

    private MeasureReading Match(AnnotatedText text, int index)
    {
        var quantity = rates.Complete(text, index);
        if (quantity.Unit.Dimension == "flow") return new(quantity, null, flows.StateOf(text, index));
        if (quantity.Unit.Dimension is not ("count" or "share") && quantity.Role == QuantityRole.Part && text.TokenAt(quantity.Span.End) is var of && of < text.Tokens.Length && text[text.Tokens[of]] is "of")
            quantity = quantity with { Role = QuantityRole.Level }; // "52 square kilometres of the valley": an amount of it, no part of a count
        if (quantity.Unit.Dimension != "count") return new(quantity, null, quantity.State);
        if (quantity.Role is QuantityRole.Level or QuantityRole.Total && IsAdded(text, quantity)) quantity = quantity with { Role = QuantityRole.Delta };
        if (members.Of(text, index) is { } member)
        {
            if (quantity.Role == QuantityRole.Level) quantity = quantity with { Role = QuantityRole.Part };
            return new(quantity, member.Subject, Certain(text, quantity, member.Subject, member.State));
        }
        if (bare.Of(text, index) is { } named) return new(IsMoreThanBefore(text, quantity) ? quantity with { Role = QuantityRole.Delta } : quantity, named.Subject, Certain(text, quantity, named.Subject, named.State));
        var subject = quantity.Counted is { } counted ? models.Measures.Thing(counted) ?? counted : null;
        if (Tolls.IsToll(text, index, models.Measures)) return new(quantity, subject is null or "body" ? "person" : subject, Certain(text, quantity, subject, "dead"));
        return new(quantity, subject, Certain(text, quantity, subject, Tolls.Predicate(text, index, models.Measures) ?? quantity.State));
    }

    /// <summary>"three new deaths", "five newly infected": added since the last report.</summary>
    private static bool IsAdded(AnnotatedText text, Quantity quantity)
    {
        var at = text.TokenAt(quantity.Span.End);
        return at < text.Tokens.Length && text[text.Tokens[at]] is "new" or "newly" or "fresh";
    }

    /// <summary>"five more than the day before".</summary>
    private static bool IsMoreThanBefore(AnnotatedText text, Quantity quantity)
    {
        var at = text.TokenAt(quantity.Span.End);
        return at + 1 < text.Tokens.Length && text[text.Tokens[at]] is "more" && text[text.Tokens[at + 1]] is "than";
    }

    /// <summary>The state with the doubt that the words put on it, and the states that only cases have.</summary>
    private string? Certain(AnnotatedText text, Quantity quantity, string? subject, string? state)
    {
        var (first, end) = Around(text, quantity);
        if (subject is "shelter" or "camp" && state == "displaced") return null; // the people in them are displaced
        if (state is "destroyed" or "damaged" && (subject is null || IsPerson(subject))) return null; // things are destroyed, people are not
        if (state == "dead" && subject != "body")
        {
            if (InHospital(text, first, end)) return "dead in hospital";
            if (Words.Find(text, first, end, Sure) >= 0) return state;
            return Words.Find(text, first, end, Doubt) is var doubt and >= 0 && Words.Find(text, doubt - 6, doubt + 6, Dying) >= 0 && !IsSuspectBomber(text, doubt) ? "dead, suspected" : state;
        }
        if (state is null or "infected" or "suspected" or "confirmed")
        {
            var kept = Find(text, models.Measures.StatesOf("person"), quantity, first, end);
            if (kept is "quarantined" or "treated") return kept;
        }
        if (subject is not "case" && state is null && IsPerson(subject) && HasDisease(text, first, end)) state = "infected";
        if (subject != "case" && state is not ("infected" or "suspected" or "confirmed")) return state;
        return Find(text, models.Measures.StatesOf("case"), quantity, first, end) ?? state ?? "infected";
    }

    /// <summary>"three million people affected", "two million are affected": the word right behind, whatever the others of the sentence suffered.</summary>
    private static bool IsAffected(AnnotatedText text, Quantity quantity)
    {
        var at = text.TokenAt(quantity.Span.End);
        var end = Math.Min(text.Tokens.Length, at + 5);
        while (at < end && Passive.Contains(text[text.Tokens[at]])) at++;
        return at < end && text[text.Tokens[at]] is "affected";
    }

    private bool IsPerson(string? subject) => subject is not null && models.Measures.AreOfOneKind(subject, "person");

    /// <summary>"have contracted the virus", "are likely to have the disease", "tested positive".</summary>
    private static bool HasDisease(AnnotatedText text, int first, int end)
    {
        var having = Words.Find(text, first, end, Having);
        if (having < 0) return false;
        return text[text.Tokens[having]] is "diagnosed" or "contracted" or "positive" or "sickened" || Words.Find(text, having, Math.Min(end, having + 6), Diseases) >= 0;
    }

    /// <summary>"suspected militants", "a suspected suicide bomber": the doubt is about somebody, not about the deaths.</summary>
    private static bool IsSuspectBomber(AnnotatedText text, int doubt)
    {
        for (var i = doubt + 1; i < Math.Min(text.Tokens.Length, doubt + 4); i++)
            if (text[text.Tokens[i]] is "militants" or "militant" or "bomber" or "bomb" or "rebels" or "attack" or "attacker" or "gunmen" or "terrorists" or "chemical" or "suicide" or "gas") return true;
        return false;
    }

    private static bool InHospital(AnnotatedText text, int first, int end)
    {
        for (var i = first; i + 2 < end; i++)
            if (text[text.Tokens[i]] is "died" or "dying" && text[text.Tokens[i + 1]] is "in" or "at" && text[text.Tokens[i + 2]] is "hospital" or "hospitals") return true;
        return false;
    }

    /// <summary>The word of the table nearest to the figure, those behind another figure aside.</summary>
    private static string? Find(AnnotatedText text, PhraseTable words, Quantity quantity, int first, int end)
    {
        string? best = null;
        var (at, nearest) = (text.TokenAt(quantity.Span.Start), 13);
        for (var i = first; i < end; i++)
        {
            if (words.At(text, i, end) is not { } found || Math.Abs(i - at) >= nearest) continue;
            nearest = Math.Abs(i - at);
            best = found.Name;
        }
        return best;
    }

    /// <summary>The tokens of the figure's clause that lie between its neighbouring figures; behind a neighbour they begin at "and" or a comma.</summary>
    private static (int First, int End) Around(AnnotatedText text, Quantity quantity)
    {
        var (first, end) = Words.ClauseTokens(text, quantity.Span);
        var next = Behind(text.Quantities, quantity.Span.Start);
        if (next > 0) first = Math.Max(first, text.TokenAt(text.Quantities[next - 1].Span.End));
        while (next < text.Quantities.Length && text.Quantities[next].Span.Start < quantity.Span.End) next++;
        if (next < text.Quantities.Length) end = Math.Min(end, text.TokenAt(text.Quantities[next].Span.Start));
        var at = text.TokenAt(quantity.Span.Start);
        for (var i = at - 1; i > first && first > 0; i--)
        {
            if (text[text.Tokens[i]] is not ("and" or ",")) continue;
            first = i;
            break;
        }
        return (first, end);
    }

    /// <summary>Index of the first figure that does not end before the character: figures stand in order and never overlap.</summary>
    private static int Behind(ImmutableArray<Quantity> figures, int index)
    {
        int low = 0, high = figures.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (figures[middle].Span.End <= index) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
