using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Sees sentences that are copies of each other: a wire story reprinted.</summary>
internal static class Copies
{
    /// <summary>Share of common three-word runs from which two sentences are one.</summary>
    public const double Threshold = 0.6;

    /// <summary>The three-word runs of a sentence, hashed, sorted, without doubles.</summary>
    public static ulong[] Shingles(string sentence)
    {
        var words = Folding.Key(sentence).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var shingles = new SortedSet<ulong>();
        for (var i = 0; i + 2 < words.Length; i++)
            shingles.Add(Hash(words[i]) * 3 + Hash(words[i + 1]) * 5 + Hash(words[i + 2]) * 7);
        return [.. shingles];
    }

    /// <summary>True when the two share enough; short sentences never do.</summary>
    public static bool Same(ulong[] first, ulong[] second)
    {
        if (first.Length < 5 || second.Length < 5) return false;
        int i = 0, j = 0, common = 0;
        while (i < first.Length && j < second.Length)
        {
            if (first[i] == second[j]) { common++; i++; j++; }
            else if (first[i] < second[j]) i++;
            else j++;
        }
        return common >= Threshold * (first.Length + second.Length - common);
    }

    /// <summary>FNV-1a, 64 bits: the same on every machine.</summary>
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
