namespace Sitrep.Extraction;

/// <summary>Finds where the entries begin whose times are known: an entry's own element may have its headline before its time.</summary>
internal static class EntryPlaces
{
    /// <summary>Index of the first block of each entry.</summary>
    public static int[] Of(PageTree tree, List<EntryMark> marks)
    {
        var places = new int[marks.Count];
        if (marks.Count == 0) return places;
        var firsts = Firsts(tree);
        for (var i = 0; i < places.Length; i++)
        {
            var (before, next) = (i > 0 ? marks[i - 1].Block : -1, i + 1 < marks.Count ? marks[i + 1].Block : int.MaxValue);
            places[i] = marks[i].Block;
            // The largest element that holds this time and no other.
            for (var at = tree.Blocks[marks[i].Block].Container; at > 0; at = tree.Containers[at].Parent)
            {
                if (firsts[at] <= before || tree.Containers[at].EndBlock > next || tree.Containers[at].HoldsHeadline) break;
                // The last entry has no next one that would bound its element: what is far larger than an entry holds others' text.
                if (i > 0 && firsts[at] <= places[i - 1]) break;
                places[i] = firsts[at];
            }
        }
        return places;
    }

    /// <summary>First block of each container.</summary>
    private static int[] Firsts(PageTree tree)
    {
        var firsts = new int[tree.Containers.Count];
        Array.Fill(firsts, int.MaxValue);
        for (var i = tree.Blocks.Count - 1; i >= 0; i--) firsts[tree.Blocks[i].Container] = i;
        for (var at = firsts.Length - 1; at > 0; at--)
        {
            var parent = tree.Containers[at].Parent;
            firsts[parent] = Math.Min(firsts[parent], firsts[at]);
        }
        return firsts;
    }
}
