using Sitrep.Models;

namespace Sitrep.Claims;

/// <summary>Tells what a flow is: what leaks, what still leaks, what might leak, what is caught, what could be caught, what a field gives.</summary>
internal sealed class FlowMatcher(MeasureTable measures)
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Ahead = Words.Set(
        "could can able will would hope hopes hoped hoping plan plans planned planning aim aims aimed expect expects expected designed intended intends ability increase increases raise boost up potentially eventually");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> May = Words.Set("could would may might");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Worse = Words.Set("worst worst-case worsen worsened worsens worse failure fails failed collapse collapsed complete unchecked event if");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Warnings = Words.Set("warning warned warns warn");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Leaving = Words.Set("leave leaves leaving left");

    /// <summary>The state of the flow figure at an index, by the word of its sentence that stands nearest.</summary>
    public string StateOf(AnnotatedText text, int index)
    {
        var quantity = text.Quantities[index];
        var (first, end) = Words.SentenceTokens(text, quantity.Span.Start);
        var (at, after) = (text.TokenAt(quantity.Span.Start), text.TokenAt(quantity.Span.End - 1) + 1);
        var (state, where) = Nearest(text, index, first, end, at, after);
        if (state == "captured" && (Words.Find(text, Math.Max(first, where - 6), where, Ahead) >= 0 && !IsSaidOfNow(text, where, first))) return "capacity";
        if (state != "leaking") return state;
        if (Words.Find(text, Math.Max(first, at - 3), at, Leaving) >= 0) return "net";
        var worse = Words.Find(text, Math.Max(first, at - 24), Math.Min(end, after + 24), Worse);
        return worse >= 0 && (text[text.Tokens[worse]].StartsWith("worst", StringComparison.OrdinalIgnoreCase) || Words.Find(text, Math.Max(first, at - 12), Math.Min(end, after + 6), May) >= 0
            || IsWarning(text, first, at)) ? "worst case" : state;
    }

    private static bool IsWarning(AnnotatedText text, int first, int at) => Words.Find(text, Math.Max(first, at - 8), at, Warnings) >= 0;

    /// <summary>"was capturing", "is now catching": the catch goes on, whatever else is hoped for.</summary>
    private static bool IsSaidOfNow(AnnotatedText text, int verb, int first)
    {
        for (var i = verb - 1; i >= Math.Max(first, verb - 3); i--)
            if (text[text.Tokens[i]] is "is" or "was" or "been" or "now" or "has" or "had" && text[text.Tokens[verb]].EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private (string State, int Where) Nearest(AnnotatedText text, int index, int first, int end, int at, int after)
    {
        var (state, where, least) = ("leaking", at, 26);
        for (var i = first; i < end; i++)
        {
            if (i >= at && i < after || measures.StatesOf("flow").At(text, i, end) is not { } found) continue;
            var distance = i < at ? at - i : i - after + 1;
            distance += Crossed(text, index, i, at, after);
            if (found.Name == "leaking" && text[text.Tokens[i]] is "spill" or "leak" or "escape" && i + 1 < end && text.Tokens[i + 1].Class == WordClass.Noun) distance += 4;
            if (found.Name == "capacity" && distance <= 14) distance -= 6;
            if (distance >= least) continue;
            (state, where, least) = (found.Name, i, distance);
        }
        return (state, where);
    }

    /// <summary>What lies between word and figure counts: another flow figure, a turn of the sentence.</summary>
    private static int Crossed(AnnotatedText text, int index, int word, int at, int after)
    {
        var cost = 0;
        var (from, to) = word < at ? (word + 1, at) : (after, word);
        for (var i = from; i < to; i++)
        {
            var form = text[text.Tokens[i]];
            if (form is ";" or "but" or "while" or "although" or "whereas" or "--" or "\u2014") cost += 10;
            else if (form is "," or "that" or "which") cost += 2;
        }
        for (var i = Math.Max(0, index - 3); i < Math.Min(text.Quantities.Length, index + 4); i++)
        {
            var other = text.Quantities[i];
            if (i == index || other.Unit.Dimension is not ("flow" or "volume")) continue;
            var token = text.TokenAt(other.Span.Start);
            if (token >= from && token < to) cost += 5;
        }
        return cost;
    }
}
