using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Counts witnesses: entries of one source, copies of one sentence, and one figure of a body and of a part of it are one origin.</summary>
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
        var keys = entries.ConvertAll(entry => Folding.Key(entry.Source));
        foreach (var group in byFigure) JoinSame([.. group.Select(item => item.index)], entries, keys, shingles, root);
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

    private static void JoinSame(int[] indexes, List<LedgerEntry> entries, List<string> keys, ulong[][] shingles, int[] root)
    {
        for (var a = 0; a < indexes.Length; a++)
        {
            for (var b = a + 1; b < indexes.Length; b++)
            {
                var (first, second) = (indexes[a], indexes[b]);
                if (Root(root, first) == Root(root, second)) continue;
                var related = IsPartOf(keys[first], keys[second]) || IsPartOf(keys[second], keys[first]);
                if (!related && (entries[first].Claim.Id == entries[second].Claim.Id || !Copies.Same(shingles[first], shingles[second]))) continue;
                root[Math.Max(Root(root, first), Root(root, second))] = Math.Min(Root(root, first), Root(root, second));
            }
        }
    }

    /// <summary>"The coast guard's rescue centre", "the rescue centre of the coast guard" against "the coast guard".</summary>
    private static bool IsPartOf(string part, string body) =>
        body.Length > 3 && part.Length > body.Length + 2
        && (part.StartsWith(body + "s ", StringComparison.Ordinal) || part.StartsWith(body + " ", StringComparison.Ordinal) && body[^1] == 's'
            || part.EndsWith(" of the " + body, StringComparison.Ordinal) || part.EndsWith(" of " + body, StringComparison.Ordinal));

    private static int Root(int[] root, int i)
    {
        while (root[i] != i) i = root[i];
        return i;
    }
}
