using System.Collections.Frozen;

namespace Sitrep.Claims;

/// <summary>The closed table of events that are claims without a figure.</summary>
internal static class EventVerbs
{
    private static readonly FrozenDictionary<string, (string Subject, string State)> Table = Build(
        ("control", "taken", "seized seize seizes captured capture captures retook retake recaptured recapture overran overrun conquered took"),
        ("control", "lost", "withdrew retreated surrendered lost"),
        ("attack", "carried out", "attacked bombed shelled struck ambushed raided"),
        ("passage", "reopened", "reopened reopens reopen"),
        ("passage", "closed", "closed blocked sealed shut"),
        ("ceasefire", "agreed", "ceasefire truce"),
        ("responsibility", "claimed", "responsibility"),
        ("people", "evacuated", "evacuated evacuation evacuations"),
        ("people", "arrested", "arrested detained"),
        ("aid", "delivered", "delivered"));

    private static readonly FrozenDictionary<string, (string Subject, string State)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first event verb inside the span; null for none. "took" counts only before a name, "control of" as taking control.</summary>
    public static EventVerb? In(AnnotatedText text, TextSpan span)
    {
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Span.End <= span.End; i++)
        {
            var token = text.Tokens[i];
            var form = text[token];
            if (form is "control" && i + 1 < text.Tokens.Length && text[text.Tokens[i + 1]] is "of" or "over") return new(token.Span, "control", "taken");
            if (!Lookup.TryGetValue(form, out var found)) continue;
            if (form is "took" or "lost" && !IsNameAhead(text, i + 1)) continue;
            return new(token.Span, found.Subject, found.State);
        }
        return null;
    }

    /// <summary>True for events that make a claim in the outlet's own voice too: who holds a place.</summary>
    public static bool IsToldByOutlets(EventVerb verb) => verb.Subject == "control";

    private static bool IsNameAhead(AnnotatedText text, int i)
    {
        for (var end = Math.Min(text.Tokens.Length, i + 3); i < end; i++)
        {
            var form = text[text.Tokens[i]];
            if (char.IsUpper(form[0])) return true;
            if (form is not ("the" or "of" or "town" or "city" or "village")) return false;
        }
        return false;
    }

    private static FrozenDictionary<string, (string, string)> Build(params ReadOnlySpan<(string Subject, string State, string Words)> rows)
    {
        var table = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (subject, state, words) in rows)
            foreach (var word in words.Split(' ')) table[word] = (subject, state);
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
