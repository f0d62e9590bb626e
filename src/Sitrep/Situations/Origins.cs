using System.Collections.Immutable;

namespace Sitrep.Situations;

/// <summary>Counts witnesses: entries of one source, and copies of one sentence, are one origin.</summary>
internal static class Origins
{
    /// <summary>The entries with their origins numbered from 1 in time order, and how many there are.</summary>
    public static (List<LedgerEntry> Entries, int Count) Number(List<LedgerEntry> entries)
    {
        var root = new int[entries.Count];
        var bySource = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var shingles = new ulong[entries.Count][];
        for (var i = 0; i < entries.Count; i++)
        {
            root[i] = bySource.TryGetValue(entries[i].Source, out var first) ? first : i;
            bySource.TryAdd(entries[i].Source, i);
            shingles[i] = Copies.Shingles(entries[i].Claim.Evidence.Sentence);
        }
        var byFigure = entries.Select((entry, index) => (entry, index)).GroupBy(item => item.entry.Claim.Quantity!.BaseLow);
        foreach (var group in byFigure) JoinCopies([.. group.Select(item => item.index)], entries, shingles, root);
        var numbers = new Dictionary<int, int>();
        var numbered = new List<LedgerEntry>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var top = Root(root, i);
            if (!numbers.TryGetValue(top, out var number)) numbers[top] = number = numbers.Count + 1;
            numbered.Add(entries[i] with { Origin = number });
        }
        return (numbered, numbers.Count);
    }

    private static void JoinCopies(int[] indexes, List<LedgerEntry> entries, ulong[][] shingles, int[] root)
    {
        for (var a = 0; a < indexes.Length; a++)
        {
            for (var b = a + 1; b < indexes.Length; b++)
            {
                var (first, second) = (indexes[a], indexes[b]);
                if (entries[first].Claim.Id == entries[second].Claim.Id) continue;
                if (Root(root, first) == Root(root, second) || !Copies.Same(shingles[first], shingles[second])) continue;
                root[Math.Max(Root(root, first), Root(root, second))] = Math.Min(Root(root, first), Root(root, second));
            }
        }
    }

    private static int Root(int[] root, int i)
    {
        while (root[i] != i) i = root[i];
        return i;
    }
}
