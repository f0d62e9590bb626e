using Sitrep.Extraction;

namespace Sitrep.Training.Articles;

/// <summary>Tells which blocks of a page make up its gold text: the longest common row of four-word runs, in reading order.</summary>
internal static class GoldAlignment
{
    private const int Run = 4;
    private const int MostPlaces = 40;

    /// <summary>True for each block at least half of whose words are the gold text's.</summary>
    public static bool[] Of(PageTree tree, string body)
    {
        var gold = Words(FoldedText.Of(body));
        var page = new List<string>();
        var starts = new int[tree.Blocks.Count + 1];
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            page.AddRange(Words(tree.Blocks[i].Folded));
            starts[i + 1] = page.Count;
        }
        var covered = Covered([.. page], gold);
        var labels = new bool[tree.Blocks.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            var length = starts[i + 1] - starts[i];
            var hits = 0;
            for (var at = starts[i]; at < starts[i + 1]; at++) hits += covered[at] ? 1 : 0;
            labels[i] = length > 0 && hits * 2 >= length;
        }
        AddShort(tree, body, labels);
        return labels;
    }

    private static string[] Words(string folded) => folded.Length == 0 ? [] : folded.Split(' ');

    private static bool[] Covered(string[] page, string[] gold)
    {
        var places = new Dictionary<(string, string, string, string), List<int>>();
        for (var i = gold.Length - Run; i >= 0; i--)
        {
            var key = (gold[i], gold[i + 1], gold[i + 2], gold[i + 3]);
            if (!places.TryGetValue(key, out var list)) places[key] = list = [];
            if (list.Count < MostPlaces) list.Add(i);
        }
        // Longest rising row (Hunt and Szymanski): tails[k] is the match that ends the row of length k + 1 earliest in the gold text.
        List<(int Page, int Gold, int Before)> matches = [];
        List<int> tails = [];
        for (var i = 0; i + Run <= page.Length; i++)
        {
            if (!places.TryGetValue((page[i], page[i + 1], page[i + 2], page[i + 3]), out var list)) continue;
            foreach (var at in list)
            {
                var (low, high) = (0, tails.Count);
                while (low < high)
                {
                    var middle = (low + high) / 2;
                    if (matches[tails[middle]].Gold < at) low = middle + 1;
                    else high = middle;
                }
                matches.Add((i, at, low > 0 ? tails[low - 1] : -1));
                if (low == tails.Count) tails.Add(matches.Count - 1);
                else tails[low] = matches.Count - 1;
            }
        }
        var covered = new bool[page.Length];
        for (var match = tails.Count > 0 ? tails[^1] : -1; match >= 0; match = matches[match].Before)
            covered.AsSpan(matches[match].Page, Run).Fill(true);
        return covered;
    }

    /// <summary>Short paragraphs that stand between blocks of the text and are paragraphs of the gold.</summary>
    private static void AddShort(PageTree tree, string body, bool[] labels)
    {
        var paragraphs = body.Split('\n').Select(FoldedText.Of).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < labels.Length; i++)
        {
            var folded = tree.Blocks[i].Folded;
            if (labels[i] || folded.Length == 0 || !paragraphs.Contains(folded)) continue;
            labels[i] = Near(labels, i, -1) && (Near(labels, i, 1) || tree.Blocks[i].Words >= 4);
        }
    }

    private static bool Near(bool[] labels, int from, int step)
    {
        for (int i = from + step, steps = 0; i >= 0 && i < labels.Length && steps < 5; i += step, steps++)
        {
            if (labels[i]) return true;
        }
        return false;
    }
}
