using Sitrep.Situations.Grouping;
using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Puts pages, as they come, into situations: with those told before, or into a new one. Not safe for several threads.</summary>
/// <remarks>
/// A page is placed once, by what came before it; nothing later moves it. The same pages in the same order give the same situations.
/// The cost of a page does not grow with the number of pages read: it is compared with at most thirty, found through an index of
/// words and names, and pages older than the window are forgotten.
/// </remarks>
public sealed class SituationGrouping
{
    /// <summary>A page belongs to a situation when its likeness is above this.</summary>
    private const double Threshold = 0.0;

    /// <summary>Share of the best page in the likeness of a situation; the rest goes to its most like pages together.</summary>
    private const double BestShare = 0.7;

    /// <summary>So many of a situation's pages are looked at; one that shares nothing counts as <see cref="Unlike"/>.</summary>
    private const int Compared = 4;

    private const double Unlike = -4;

    private const int LeadTerms = 80;

    private readonly TermTable terms = new();
    private readonly PageIndex index;
    private readonly List<int> sizes = [];
    private int today;

    /// <summary>Starts with nothing told.</summary>
    /// <param name="windowDays">How long a page is remembered, by publication; trials are reported years after the deed.</param>
    /// <param name="mostPages">How many pages are remembered at most: what bounds the memory, about 20 KB a page.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is shorter than a day, or no page is to be remembered.</exception>
    public SituationGrouping(int windowDays = 1000, int mostPages = 20_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(windowDays, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPages, 1);
        index = new(windowDays, mostPages);
    }

    /// <summary>Number of pages remembered.</summary>
    public int Remembered => index.Count;

    /// <summary>Number of terms remembered.</summary>
    internal int Terms => terms.Count;

    /// <summary>Number of situations so far; they are numbered from 0.</summary>
    public int Count => sizes.Count;

    /// <summary>Places a page and remembers it.</summary>
    /// <param name="reading">The page; without a publication time it counts as of the day of the page before.</param>
    /// <returns>Number of its situation.</returns>
    public int Place(PageReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var page = Sign(reading, -1);
        return Remember(page, Best(page) ?? Count);
    }

    /// <summary>Remembers a page whose situation is known: one that was placed before, or that a person has put there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The situation is neither known nor the next new one.</exception>
    public void Add(PageReading reading, int situation)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfNegative(situation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(situation, Count);
        Remember(Sign(reading, situation), situation);
    }

    /// <summary>The features of a page against each page that it might belong with; for training.</summary>
    internal List<(int Situation, double[] Features)> Candidates(PageReading reading)
    {
        var page = Sign(reading, -1);
        var found = new List<(int, double[])>();
        foreach (var (other, cosine) in index.Find(page.Weights, page.Day, terms))
        {
            var features = new double[Likeness.Features];
            Likeness.Fill(features, page, other, cosine, terms);
            found.Add((other.Situation, features));
        }
        return found;
    }

    private int Remember(IndexedPage page, int situation)
    {
        if (situation == Count) sizes.Add(0);
        sizes[situation]++;
        today = page.Day;
        page.Signature.Release();
        terms.Note(page.Weights.Keys);
        var gone = index.Add(new()
        {
            Situation = situation, Day = page.Day, Outlet = page.Outlet, Weights = page.Weights, Lead = page.Lead, Signature = page.Signature,
        });
        foreach (var old in gone) terms.Forget(old.Weights.Keys, index.Forget);
        return situation;
    }

    private int? Best(IndexedPage page)
    {
        Span<double> features = stackalloc double[Likeness.Features];
        var likenesses = new SortedDictionary<int, List<double>>();
        foreach (var (other, cosine) in index.Find(page.Weights, page.Day, terms))
        {
            Likeness.Fill(features, page, other, cosine, terms);
            if (!likenesses.TryGetValue(other.Situation, out var list)) likenesses.Add(other.Situation, list = []);
            list.Add(Likeness.Of(features));
        }
        int? best = null;
        var most = Threshold;
        foreach (var (situation, list) in likenesses)
        {
            var likeness = Together(list, sizes[situation]);
            if (likeness <= most) continue;
            most = likeness;
            best = situation;
        }
        return best;
    }

    private static double Together(List<double> likenesses, int size)
    {
        likenesses.Sort();
        var compared = Math.Min(size, Compared);
        double sum = 0;
        for (var i = 0; i < compared; i++) sum += i < likenesses.Count ? likenesses[^(i + 1)] : Unlike;
        return BestShare * likenesses[^1] + (1 - BestShare) * sum / compared;
    }

    private IndexedPage Sign(PageReading reading, int situation)
    {
        var signature = PageSignature.Of(reading.Text);
        var weights = new Dictionary<int, double>(signature.Counts.Count);
        var lead = new HashSet<int>();
        double squares = 0;
        foreach (var (term, count) in signature.Counts)
        {
            var number = terms.NumberOf(term);
            var weight = (count > 1 ? 1 + Math.Log(count) : count) * terms.Rarity(number);
            weights[number] = weight;
            squares += weight * weight;
            if (lead.Count < LeadTerms) lead.Add(number);
        }
        var length = Math.Sqrt(Math.Max(squares, double.Epsilon));
        foreach (var term in weights.Keys.ToArray()) weights[term] /= length;
        return new()
        {
            Situation = situation, Day = reading.Article.Published?.Day.DayNumber ?? today, Outlet = Folding.Key(reading.Article.Publisher ?? ""),
            Weights = weights, Lead = lead, Signature = signature,
        };
    }
}
