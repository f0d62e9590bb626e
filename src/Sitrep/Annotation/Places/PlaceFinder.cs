using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Annotation.Places;

/// <summary>Finds the names that are places: those the name tagger calls so, and capitals behind a word that asks for a place.</summary>
internal static class PlaceFinder
{
    private static readonly WordSet Directions = new("eastern western northern southern central east west north south northeastern northwestern southeastern southwestern north-eastern " +
        "north-western south-eastern south-western upper lower rural greater inner outer downtown");

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
                var end = Longer(text, i, Math.Max(i + 1, text.TokenAt(text.Names[name].Span.End)), text.Names[name].Kind, gazetteer); // a name may end inside a token: "Halvern" of "Halvern-Ostrey"
                if ((text.Names[name].Kind == NameKind.Place || IsTakenForPerson(text, text.Names[name], i, end, gazetteer)) && !IsByline(text, i)) end = Math.Max(end, Add(found, Candidate(text, i, end, gazetteer)));
                i = Math.Max(i + 1, end);
                continue;
            }
            i = IsAsked(text, i) || IsClassed(text, i, gazetteer) ? TryUntagged(text, i, gazetteer, found) : i + 1;
        }
        found.RemoveAll(place => IsPlainNoun(text, place));
        return found;
    }

    /// <summary>Adds a candidate that does not run into the one before it; the index behind the last.</summary>
    private static int Add(List<PlaceCandidate> found, PlaceCandidate candidate)
    {
        if (found.Count == 0 || candidate.First >= found[^1].End) found.Add(candidate);
        return found[^1].End;
    }

    /// <summary>"Floods reached the town": a plural at the head of a sentence that no gazetteer knows.</summary>
    private static bool IsPlainNoun(AnnotatedText text, PlaceCandidate place) => place.Entries.Count == 0 && place.End == place.First + 1 && place.ClassWord.Length == 0 && Nouns.IsPlural(text[text.Tokens[place.First]])
        && text.SentenceAt(place.Span.Start) is >= 0 and var sentence && text.Sentences[sentence].FirstToken == place.First;

    /// <summary>"a second raid hit Khan Younis": a town of two words that reads like a person, behind a word that asks for a place.</summary>
    private static bool IsTakenForPerson(AnnotatedText text, NameMention name, int first, int end, Gazetteer gazetteer)
    {
        if (name.Kind != NameKind.Group && first > 1 && end == first + 1 && text[text.Tokens[first - 1]] is "of" && Governed.Contains(text[text.Tokens[first - 2]]) && gazetteer.Find(Words(text, first, end)).Count > 0) return true; // "the mayor of Hamilton"
        if (PlaceClasses.LengthAt(text, end) is var length and > 0 && gazetteer.Find(Words(text, first, end + length)).Count > 0) return true; // "the Engels air base"
        if (name.Kind != NameKind.Person || end - first < 2 || first == 0 || !(Moving.Contains(text[text.Tokens[first - 1]]) || text[text.Tokens[first - 1]] is "in" or "near" or "outside")) return false;
        foreach (var entry in gazetteer.Find(Words(text, first, end))) if (entry.Population >= 50_000) return true;
        return false;
    }

    private static readonly WordSet Governed = new("mayor mayors governor governors streets city town village residents inhabitants bishop archbishop port outskirts suburbs bombing siege battle fall capture");

    /// <summary>A name that goes on: "Baja" before "California Sur", where the gazetteer has the whole.</summary>
    private static int Longer(AnnotatedText text, int first, int end, NameKind kind, Gazetteer gazetteer)
    {
        if (kind != NameKind.Place) return end;
        for (var more = Math.Min(end + 2, text.Tokens.Length); more > end; more--)
        {
            var goesOn = true;
            for (var i = end; i < more; i++) goesOn &= text.Tokens[i].Kind == TokenKind.Word && char.IsUpper(text[text.Tokens[i]][0]) && text.Tokens[i].Span.Start == text.Tokens[i - 1].Span.End + 1;
            if (goesOn && gazetteer.Find(Words(text, first, more)).Count > 0) return more;
        }
        return end;
    }

    /// <summary>"the Engels air base": a capital between "the" and what kind of place it is, which the gazetteer has whole.</summary>
    private static bool IsClassed(AnnotatedText text, int i, Gazetteer gazetteer)
    {
        if (i == 0 || text.Tokens[i].Kind != TokenKind.Word || !char.IsUpper(text[text.Tokens[i]][0]) || !(text[text.Tokens[i - 1]] is "the" or "The")) return false;
        return PlaceClasses.LengthAt(text, i + 1) is var length and > 0 && gazetteer.Find(Words(text, i, i + 1 + length)).Count > 0;
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
            return Math.Max(stop, Add(found, Candidate(text, first, stop, gazetteer)));
        }
        return end;
    }

    private static PlaceCandidate Candidate(AnnotatedText text, int first, int end, Gazetteer gazetteer)
    {
        var (start, stop) = (first, end);
        var qualifier = "";
        var known = stop - start > 1 && Directions.Contains(text[text.Tokens[start]]) && gazetteer.Find(Words(text, start, stop)).Count > 0; // "South Sudan" is no part of Sudan
        while (!known && start < stop - 1 && Directions.Contains(text[text.Tokens[start]])) start++;
        if (start > first) qualifier = Words(text, first, start);
        else if (first > 0 && Directions.Contains(text[text.Tokens[first - 1]]))
        {
            first--;
            qualifier = Words(text, first, start);
        }
        else if (first > 1 && text[text.Tokens[first - 1]] is "of" && text[text.Tokens[first - 2]] is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" or "north-east" or "north-west" or "south-east" or "south-west" or "outskirts" or "suburbs" or "centre" or "center" or "edge")
        {
            first -= 2;
            qualifier = Words(text, first, start);
        }
        var classWord = "";
        if (PlaceClasses.LengthAt(text, end) is var length and > 0)
        {
            end += length;
            classWord = Lower(text, end - 1);
        }
        else if (stop - start > 1 && PlaceClasses.IsClass(text[text.Tokens[stop - 1]])) { stop--; classWord = Lower(text, stop); }
        else if (first > 1 && text[text.Tokens[first - 1]] is "of" && PlaceClasses.IsKind(text[text.Tokens[first - 2]])) classWord = Lower(text, first - 2);
        var bare = Words(text, start, stop);
        var whole = Words(text, start, end);
        var entries = gazetteer.Find(whole);
        if (entries.Count > 0 && whole != bare && !entries.All(entry => entry.Precision == PlacePrecision.Region)) (bare, classWord) = (whole, "");
        return new(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span), first, end, bare, qualifier, classWord, entries.Count > 0 ? entries : gazetteer.Find(bare));
    }

    private static string Lower(AnnotatedText text, int at) => text[text.Tokens[at]].ToString().ToLowerInvariant();

    private static string Words(AnnotatedText text, int first, int end) => end <= first ? "" : Folding.Fold(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span).In(text.Text));

    /// <summary>"By Paris Lee": a name behind "by" is a writer's.</summary>
    private static bool IsByline(AnnotatedText text, int i) => i > 0 && text[text.Tokens[i - 1]] is "By";
}
