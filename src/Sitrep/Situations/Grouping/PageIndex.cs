namespace Sitrep.Situations.Grouping;

/// <summary>Finds the pages that share telling words with a page: an inverted index that keeps, a term, the newest pages only.</summary>
/// <remarks>A term's list is bounded and so is a page's number of terms: finding costs the same after a million pages as after ten thousand.</remarks>
internal sealed class PageIndex
{
    /// <summary>Pages a term keeps.</summary>
    private const int Kept = 256;

    /// <summary>Pages that are looked at closely.</summary>
    private const int Candidates = 30;

    /// <summary>What a week of distance costs, in likeness, on a logarithmic scale.</summary>
    private const double Fading = 0.02;

    private readonly Dictionary<int, Queue<int>> lists = [];
    private readonly Dictionary<int, IndexedPage> pages = [];
    private readonly Queue<int> order = new();
    private readonly int window;
    private readonly int most;
    private int next;

    /// <param name="windowDays">Pages older than this, seen from the newest, are forgotten.</param>
    /// <param name="mostPages">Of more pages than this the oldest are forgotten.</param>
    public PageIndex(int windowDays, int mostPages)
    {
        window = windowDays;
        most = mostPages;
    }

    /// <summary>Number of pages held.</summary>
    public int Count => pages.Count;

    /// <summary>The pages most like the given terms, the best first, each with the cosine of the two.</summary>
    public List<(IndexedPage Page, double Cosine)> Find(Dictionary<int, double> weights, int day, TermTable terms)
    {
        var cosines = new Dictionary<int, double>();
        foreach (var (term, weight) in weights)
        {
            if (terms.IsCommon(term) || !lists.TryGetValue(term, out var list)) continue;
            foreach (var number in list)
                if (pages.TryGetValue(number, out var page)) cosines[number] = cosines.GetValueOrDefault(number) + weight * page.Weights[term];
        }
        return
        [
            .. cosines.OrderByDescending(pair => pair.Value - Fading * Math.Log(1 + Math.Abs(day - pages[pair.Key].Day) / 7.0)).ThenBy(pair => pair.Key)
                .Take(Candidates).Select(pair => (pages[pair.Key], pair.Value)),
        ];
    }

    /// <summary>Adds a page; those that have left the window, or are more than are kept, are let go of.</summary>
    /// <returns>The pages let go of, oldest first.</returns>
    public List<IndexedPage> Add(IndexedPage page)
    {
        var number = next++;
        pages.Add(number, page);
        order.Enqueue(number);
        foreach (var term in page.Weights.Keys)
        {
            if (!lists.TryGetValue(term, out var list)) lists.Add(term, list = new());
            list.Enqueue(number);
            while (list.Count > Kept || !pages.ContainsKey(list.Peek())) list.Dequeue();
        }
        var gone = new List<IndexedPage>();
        while (order.TryPeek(out var oldest) && (pages[oldest].Day < page.Day - window || pages.Count > most))
        {
            gone.Add(pages[oldest]);
            pages.Remove(oldest);
            order.Dequeue();
        }
        return gone;
    }

    /// <summary>Lets go of a term that no page has any more.</summary>
    public void Forget(int term) => lists.Remove(term);
}
