using Sitrep.Models;

namespace Sitrep.Claims;

/// <summary>Tells those who were shot from those who died of it: "four people were shot" says nothing of deaths, "were shot dead" does.</summary>
internal static class Shots
{
    /// <summary>Name of the state of people who were hit by shots, dead or not.</summary>
    public const string State = "shot";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Deadly = Words.Set("dead killed killing died dies death fatally executed execution executing slain murdered murder");

    /// <summary>How many words around the shot tell that it killed.</summary>
    private const int Reach = 6;

    /// <summary>True where the state of death rests on the word "shot" alone and nothing near it tells of a death.</summary>
    public static bool IsOnlyShot(AnnotatedText text, Quantity quantity)
    {
        if (quantity.StateSpan is not { } state) return false;
        var last = text.TokenAt(state.End - 1);
        if (!text[text.Tokens[last]].Equals("shot", StringComparison.OrdinalIgnoreCase)) return false;
        var (first, end) = Words.SentenceTokens(text, state.Start);
        for (var i = Math.Max(first, last - Reach); i < Math.Min(end, last + Reach); i++)
            if (i > last - 3 && Deadly.Contains(text[text.Tokens[i]])) return IsApart(text, last, i);
        return true;
    }

    /// <summary>True where a comma, a number or another subject parts the two: "four were shot, one of them died".</summary>
    private static bool IsApart(AnnotatedText text, int shot, int death)
    {
        for (var i = Math.Min(shot, death) + 1; i < Math.Max(shot, death); i++)
            if (text[text.Tokens[i]] is "," or ";" or "while" or "but" or "one" or "two" or "others" || text.Tokens[i].Kind == TokenKind.Number) return true;
        return false;
    }
}
