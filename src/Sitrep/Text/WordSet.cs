using System.Collections.Frozen;

namespace Sitrep.Text;

/// <summary>A closed list of words, looked up without making strings and without regard to case. Immutable.</summary>
public sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Makes a set of words parted by spaces.</summary>
    public WordSet(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        lookup = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when the word is in the list.</summary>
    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);
}
