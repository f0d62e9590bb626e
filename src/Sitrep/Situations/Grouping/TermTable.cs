namespace Sitrep.Situations.Grouping;

/// <summary>The terms of the pages that are remembered, with the number of pages that have each: how much a term tells.</summary>
internal sealed class TermTable
{
    /// <summary>As if so many pages had been read before the first: the first ones would else weigh every word alike.</summary>
    private const int Before = 200;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<(string Term, int Pages, bool IsPair)> terms = [];
    private readonly Stack<int> free = new();
    private int pages;

    /// <summary>Number of terms held.</summary>
    public int Count => numbers.Count;

    /// <summary>Number of a term; minted when it is new, anew when it had been forgotten.</summary>
    public int NumberOf(string term)
    {
        if (numbers.TryGetValue(term, out var number)) return number;
        var entry = (term, 0, PageSignature.IsPair(term));
        if (free.TryPop(out number)) terms[number] = entry;
        else
        {
            number = terms.Count;
            terms.Add(entry);
        }
        numbers.Add(term, number);
        return number;
    }

    /// <summary>Logarithm of all pages by those that have the term: 0 for a term of all pages.</summary>
    public double Rarity(int term) => Math.Log((pages + Before) / (terms[term].Pages + 1.0));

    /// <summary>True for two capitalised words.</summary>
    public bool IsPair(int term) => terms[term].IsPair;

    /// <summary>True for a term of so many pages that it finds nothing.</summary>
    public bool IsCommon(int term) => terms[term].Pages > 0.08 * (pages + Before);

    /// <summary>Notes that one more page has these terms.</summary>
    public void Note(IEnumerable<int> page)
    {
        pages++;
        foreach (var term in page) terms[term] = terms[term] with { Pages = terms[term].Pages + 1 };
    }

    /// <summary>Notes that a page with these terms is forgotten; a term that no page has any more is let go of.</summary>
    /// <param name="page">The terms.</param>
    /// <param name="gone">Told the number of each term that is let go of: it will mean another one.</param>
    public void Forget(IEnumerable<int> page, Action<int> gone)
    {
        pages--;
        foreach (var term in page)
        {
            terms[term] = terms[term] with { Pages = terms[term].Pages - 1 };
            if (terms[term].Pages > 0) continue;
            numbers.Remove(terms[term].Term);
            free.Push(term);
            gone(term);
        }
    }
}
