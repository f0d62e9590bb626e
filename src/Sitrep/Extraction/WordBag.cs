namespace Sitrep.Extraction;

/// <summary>The words of one folded text, to be compared with many others: what <see cref="FoldedText.Likeness"/> gives, without cutting it up again.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class WordBag
{
    private const int MostWords = 201;
    private readonly string folded;
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<int> counts = [];
    private readonly int[] left;
    private readonly int words;

    /// <summary>Cuts the text up once.</summary>
    public WordBag(string folded)
    {
        this.folded = folded;
        lookup = slots.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in folded.Length == 0 ? [] : folded.Split(' ', MostWords))
        {
            words++;
            if (slots.TryGetValue(word, out var slot)) counts[slot]++;
            else
            {
                slots[word] = counts.Count;
                counts.Add(1);
            }
        }
        left = new int[counts.Count];
    }

    /// <summary>How alike the two are: twice the shared words over all words, in thousandths.</summary>
    public int Likeness(string other)
    {
        if (folded.Length == 0 || other.Length == 0) return 0;
        if (folded == other) return 1000;
        for (var i = 0; i < left.Length; i++) left[i] = counts[i];
        var (shared, count) = (0, 0);
        var rest = other.AsSpan();
        while (count < MostWords)
        {
            count++;
            var space = count == MostWords ? -1 : rest.IndexOf(' ');
            var word = space < 0 ? rest : rest[..space];
            if (lookup.TryGetValue(word, out var slot) && left[slot] > 0)
            {
                left[slot]--;
                shared++;
            }
            if (space < 0) break;
            rest = rest[(space + 1)..];
        }
        return 2000 * shared / (words + count);
    }
}
