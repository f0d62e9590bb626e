using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Annotation.Places;

/// <summary>Finds the names that are places: those the name tagger calls so, and capitals behind a word that asks for a place.</summary>
internal static class PlaceFinder
{
    private static readonly WordSet Directions = new("eastern western northern southern central east west north south northeastern northwestern southeastern southwestern north-eastern " +
        "north-western south-eastern south-western upper lower rural greater inner outer downtown");

    private static readonly WordSet ClassWords = new("city town village province governorate region district county state valley river dam island islands camp neighbourhood neighborhood quarter suburb " +
        "countryside coast airport base crossing bridge mountain mountains lake desert peninsula prefecture area port");

    private static readonly WordSet Asking = new("in at near from around outside inside across throughout towards toward into of to");

    private static readonly WordSet Moving = new("entered enter left leave reached reach seized captured retook recaptured besieged bombed shelled hit struck fled controls control");

    /// <summary>The candidates, in order, none overlapping another.</summary>
    public static List<PlaceCandidate> Find(AnnotatedText text, Gazetteer gazetteer)
    {
        var found = new List<PlaceCandidate>();
        var name = 0;
        for (var i = 0; i < text.Tokens.Length;)
        {
            while (name < text.Names.Length && text.Names[name].Span.End <= text.Tokens[i].Span.Start) name++;
            if (name < text.Names.Length && text.Names[name].Span.Start <= text.Tokens[i].Span.Start)
            {
                var end = Math.Max(i + 1, text.TokenAt(text.Names[name].Span.End)); // a name may end inside a token: "Halvern" of "Halvern-Ostrey"
                if (text.Names[name].Kind == NameKind.Place && !IsByline(text, i)) found.Add(Candidate(text, i, end, gazetteer));
                i = Math.Max(i + 1, end);
                continue;
            }
            i = IsAsked(text, i) ? TryUntagged(text, i, gazetteer, found) : i + 1;
        }
        return found;
    }

    /// <summary>A capital behind "in", "near" ... that is no name yet.</summary>
    private static bool IsAsked(AnnotatedText text, int i)
    {
        if (i == 0 || text.Tokens[i].Kind != TokenKind.Word || !char.IsUpper(text[text.Tokens[i]][0])) return false;
        var before = text[text.Tokens[i - 1]];
        var asked = Asking.Contains(before) || Moving.Contains(before) || Directions.Contains(before) && char.IsLower(before[0]);
        return asked && text.SentenceAt(text.Tokens[i].Span.Start) == text.SentenceAt(text.Tokens[i - 1].Span.Start)
            && CalendarFree(text[text.Tokens[i]]);
    }

    private static bool CalendarFree(ReadOnlySpan<char> word) => Times.CalendarWords.Month(word) == 0 && Times.CalendarWords.Weekday(word) == 0;

    private static int TryUntagged(AnnotatedText text, int first, Gazetteer gazetteer, List<PlaceCandidate> found)
    {
        var end = first + 1;
        while (end < text.Tokens.Length && end < first + 3 && text.Tokens[end].Kind == TokenKind.Word && char.IsUpper(text[text.Tokens[end]][0])
            && text.Tokens[end].Span.Start == text.Tokens[end - 1].Span.End + 1) end++;
        for (var stop = end; stop > first; stop--)
        {
            var name = Folding.Fold(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[stop - 1].Span).In(text.Text));
            if (name.Length < 4 || gazetteer.Find(name).Count == 0) continue;
            found.Add(Candidate(text, first, stop, gazetteer));
            return stop;
        }
        return end;
    }

    private static PlaceCandidate Candidate(AnnotatedText text, int first, int end, Gazetteer gazetteer)
    {
        var (start, stop) = (first, end);
        var qualifier = "";
        while (start < stop - 1 && Directions.Contains(text[text.Tokens[start]])) start++;
        if (start > first) qualifier = Words(text, first, start);
        else if (first > 0 && Directions.Contains(text[text.Tokens[first - 1]]))
        {
            first--;
            qualifier = Words(text, first, start);
        }
        else if (first > 1 && text[text.Tokens[first - 1]] is "of" && text[text.Tokens[first - 2]] is "north" or "south" or "east" or "west" or "outskirts")
        {
            first -= 2;
            qualifier = Words(text, first, start);
        }
        var classWord = "";
        if (end < text.Tokens.Length && ClassWords.Contains(text[text.Tokens[end]]))
        {
            classWord = text[text.Tokens[end]].ToString().ToLowerInvariant();
            end++;
        }
        else if (stop - start > 1 && ClassWords.Contains(text[text.Tokens[stop - 1]])) { stop--; classWord = text[text.Tokens[stop]].ToString().ToLowerInvariant(); }
        else if (first > 1 && text[text.Tokens[first - 1]] is "of" && ClassWords.Contains(text[text.Tokens[first - 2]])) classWord = text[text.Tokens[first - 2]].ToString().ToLowerInvariant();
        var bare = Words(text, start, stop);
        var whole = Words(text, start, end);
        var entries = gazetteer.Find(whole);
        return new(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span), bare, qualifier, classWord, entries.Count > 0 ? entries : gazetteer.Find(bare));
    }

    private static string Words(AnnotatedText text, int first, int end) => end <= first ? "" : Folding.Fold(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span).In(text.Text));

    /// <summary>"By Paris Lee": a name behind "by" is a writer's.</summary>
    private static bool IsByline(AnnotatedText text, int i) => i > 0 && text[text.Tokens[i - 1]] is "By";
}
