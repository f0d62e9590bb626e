using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Tells roles from other words that stand in front of a name: "the harbour master Lena Orv" has one, "prospects in Halden Orv" has none.</summary>
internal static class RoleWords
{
    private static readonly WordSet Titles = new("mr mrs ms miss dr prof professor sir lord lady dame rev fr sen rep gov gen lt col maj capt sgt adm cmdr brig pope bishop archbishop rabbi imam sheikh sheikha ayatollah judge justice");
    private static readonly WordSet Heads = new("chief head director leader boss chairman chairwoman chair ceo owner president captain deputy vet nurse father mother resident mechanic editor author official " +
        "secretary aide cook clerk guard pilot envoy host expert patient guest lawyer attorney advocate critic counsel veteran activist migrant tenant student");
    private static readonly WordSet NoRoles = new("number water weather river winter summer quarter order border power offer matter letter paper computer shelter disaster monster november october september december other " +
        "another former later earlier factor terror error horror corner centre under over after sector center shoulder counter");
    private static readonly WordSet Breaks = new("from by with about against over after as that said says told when while including and led");

    /// <summary>True for a word that can name what somebody is.</summary>
    public static bool IsRole(SourceTable table, ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) return false;
        if (Heads.Contains(word) || IsTitle(word) || table.Find(word) is { IsBody: false }) return true;
        if (word.Length < 5 || NoRoles.Contains(word)) return table.Find(word) is { Class: SourceClass.Official };
        return word.EndsWith("er", StringComparison.OrdinalIgnoreCase) || word.EndsWith("or", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ist", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("man", StringComparison.OrdinalIgnoreCase) || word.EndsWith("woman", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ian", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("person", StringComparison.OrdinalIgnoreCase) || word.EndsWith("eer", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Mr", "Col", "Dr": a title in front of a name.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word.TrimEnd('.'));

    /// <summary>The role in the words in front of a name; null where they hold none or end in the middle of something else ("led by").</summary>
    public static string? InFront(string words, SourceTable table)
    {
        var parts = Plain(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || Breaks.Contains(parts[^1]) || parts[^1] is "of" or "in" or "for" or "to" or "at" or "the") return null;
        var head = Array.FindLastIndex(parts, word => IsRole(table, word.Trim(',')));
        if (head < 0) return null;
        var start = Array.FindLastIndex(parts, head, word => Breaks.Contains(word)) + 1;
        if (start > 0 && start < parts.Length && parts[start] is "the" or "a" or "an") start++;
        return start > head ? null : string.Join(' ', parts, start, parts.Length - start);
    }

    /// <summary>The role in the words behind a name: up to a clause that goes on; null for an age.</summary>
    public static string? Behind(string words)
    {
        var plain = Plain(words);
        if (plain.StartsWith("'s ", StringComparison.Ordinal) || plain.StartsWith("\u2019s ", StringComparison.Ordinal) || plain.StartsWith("and ", StringComparison.Ordinal) || plain.EndsWith(" and", StringComparison.Ordinal)) return null;
        return plain.Length == 0 || plain.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 ? null : plain;
    }

    /// <summary>Without ", which is ...", "told The Post", a lone possessive and a title behind the comma.</summary>
    private static string Plain(string words)
    {
        foreach (var clause in (ReadOnlySpan<string>)[", which ", ", who ", ", whose ", " told ", " said "])
            if (words.IndexOf(clause, StringComparison.Ordinal) is var cut and > 0) words = words[..cut];
        var comma = words.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && IsTitle(words.AsSpan(comma + 2))) words = words[..comma];
        foreach (var mark in (ReadOnlySpan<string>)["'s", "\u2019s"])
            if (words.EndsWith(mark, StringComparison.Ordinal)) words = words[..^mark.Length];
        return words.Trim(' ', ',', ';');
    }
}
