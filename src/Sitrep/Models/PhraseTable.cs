using System.Collections.Frozen;

namespace Sitrep.Models;

/// <summary>Words and phrases of up to four words, each with what it means. Immutable; safe on any thread.</summary>
internal sealed class PhraseTable
{
    private readonly FrozenDictionary<string, (string[] Words, string Name)[]>.AlternateLookup<ReadOnlySpan<char>> byFirst;

    private PhraseTable(FrozenDictionary<string, (string[] Words, string Name)[]> table) => byFirst = table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The table of the forms; of two that begin alike the longer goes before.</summary>
    public static PhraseTable Of(IEnumerable<(string Form, string Name)> rows) => new(rows
        .Select(row => (Words: row.Form.Split(' '), row.Name))
        .GroupBy(row => row.Words[0], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase));

    /// <summary>What the words at a token mean, and how many tokens they take; null for none.</summary>
    public (string Name, int Length)? At(AnnotatedText text, int token, int end)
    {
        if (!byFirst.TryGetValue(text[text.Tokens[token]], out var rows)) return null;
        foreach (var (words, name) in rows)
        {
            if (token + words.Length > end) continue;
            var same = true;
            for (var i = 1; i < words.Length && same; i++) same = text[text.Tokens[token + i]].Equals(words[i], StringComparison.OrdinalIgnoreCase);
            if (same) return (name, words.Length);
        }
        return null;
    }
}
