namespace Sitrep.Situations.Grouping;

/// <summary>The terms seen so far, with the number of pages that had each: how much a term tells.</summary>
internal sealed class TermTable
{
    /// <summary>As if so many pages had been read before the first: the first ones would else weigh every word alike.</summary>
    private const int Before = 200;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<(int Pages, bool IsPair)> terms = [];
    private int pages;

    /// <summary>Number of a term; minted when it is new.</summary>
    public int NumberOf(string term)
    {
        if (numbers.TryGetValue(term, out var number)) return number;
        numbers.Add(term, terms.Count);
        terms.Add((0, PageSignature.IsPair(term)));
        return terms.Count - 1;
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
        foreach (var term in page) terms[term] = (terms[term].Pages + 1, terms[term].IsPair);
    }
}
