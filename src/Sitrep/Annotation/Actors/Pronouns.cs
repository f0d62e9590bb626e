using System.Collections.Frozen;

namespace Sitrep.Annotation.Actors;

/// <summary>The pronouns that stand for actors, with person, number and gender.</summary>
internal static class Pronouns
{
    private static readonly FrozenDictionary<string, byte> Table = Rows(
        (First, "i me my mine myself"), (FirstPlural, "we us our ours ourselves"), (Second, "you your yours yourself yourselves"), (He, "he him his himself"),
        (She, "she her hers herself"), (It, "it its itself"), (They, "they them their theirs themselves"), (Pointing, "this that these those"));

    private static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No pronoun.</summary>
    public const byte None = 0;

    /// <summary>I.</summary>
    public const byte First = 1;

    /// <summary>We.</summary>
    public const byte FirstPlural = 2;

    /// <summary>You.</summary>
    public const byte Second = 3;

    /// <summary>He.</summary>
    public const byte He = 4;

    /// <summary>She.</summary>
    public const byte She = 5;

    /// <summary>It.</summary>
    public const byte It = 6;

    /// <summary>They.</summary>
    public const byte They = 7;

    /// <summary>This, those.</summary>
    public const byte Pointing = 8;

    /// <summary>The row a word belongs to; <see cref="None"/> for any other word.</summary>
    public static byte Of(ReadOnlySpan<char> word)
    {
        if (word.Length > 10) return None;
        Span<char> lower = stackalloc char[10];
        var length = word.ToLowerInvariant(lower);
        return Lookup.TryGetValue(lower[..length], out var row) ? row : None;
    }

    /// <summary>True for a pronoun that stands before a noun: "their house".</summary>
    public static bool IsPossessive(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => Is(word, "my"),
        3 => Is(word, "his") || Is(word, "her") || Is(word, "its") || Is(word, "our"),
        4 => Is(word, "your"),
        5 => Is(word, "their"),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, byte> Rows(params ReadOnlySpan<(byte Row, string Words)> rows)
    {
        var table = new Dictionary<string, byte>(StringComparer.Ordinal);
        foreach (var (row, words) in rows)
            foreach (var word in words.Split(' ')) table[word] = row;
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
