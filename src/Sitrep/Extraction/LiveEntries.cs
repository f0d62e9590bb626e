using System.Collections.Immutable;

namespace Sitrep.Extraction;

/// <summary>Cuts a live blog into its dated entries, so that each claim stands at the time at which it was posted.</summary>
internal static class LiveEntries
{
    private const int Fewest = 2;

    /// <summary>The article with its entries; a diagnostic when nothing dates them.</summary>
    /// <param name="article">The live blog.</param>
    /// <param name="page">Its page.</param>
    /// <param name="starts">Where each block of the page begins in the article's text; -1 for those outside.</param>
    /// <param name="diagnostics">Where to tell.</param>
    public static Article Cut(Article article, ParsedPage page, int[] starts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var marks = EntryMarks.Given(page);
        if (marks.Count < Fewest) marks = EntryMarks.Printed(page, article.Published, article.Modified);
        var places = EntryPlaces.Of(page.Tree, marks);
        var entries = new SortedDictionary<int, LiveEntry>();
        for (var i = 0; i < marks.Count; i++)
        {
            // The entry's first block that is in the text, which its heading and its time need not be.
            var end = i + 1 < marks.Count ? places[i + 1] : starts.Length;
            for (var block = places[i]; block < end; block++)
            {
                if (starts[block] < 0) continue;
                entries[starts[block]] = new(starts[block], marks[i].Time);
                break;
            }
        }
        if (entries.Count >= Fewest) return article with { Entries = [.. entries.Values] };
        diagnostics.Add(new(DiagnosticCode.EntriesNotDated, "The live blog's entries have no times of their own; what they say stands at the page's time."));
        return article;
    }
}
