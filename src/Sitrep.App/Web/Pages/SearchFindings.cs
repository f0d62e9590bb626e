using Sitrep.App.Storage;

namespace Sitrep.App.Web.Pages;

/// <summary>What a search found.</summary>
internal sealed record SearchFindings
{
    private const int PageSize = 20;
    private const int MostClaims = 20;
    private const int MostSources = 12;

    public required string Words { get; init; }

    public required int Page { get; init; }

    public IReadOnlyList<(SituationView View, string Source, int Count)> Sources { get; init; } = [];

    public IReadOnlyList<(SituationView View, Measure Measure, LedgerEntry Entry)> Claims { get; init; } = [];

    public IReadOnlyList<(SituationView View, FoundPage Page)> Pages { get; init; } = [];

    public bool HasMore { get; init; }

    public bool IsEmpty => Sources.Count + Claims.Count + Pages.Count == 0;

    /// <summary>Searches: pages by the full-text index; claims of those pages whose sentence, source or measure has the words; sources by name.</summary>
    public static SearchFindings Of(StoreDesk desk, IReadOnlyList<SituationView> views, string words, string? situation, int page)
    {
        words = words.Trim();
        if (words.Length == 0) return new() { Words = "", Page = 1 };
        var found = desk.Use(store => store.Find(words, situation, 0, 400));
        var byId = views.ToDictionary(view => view.Row.Id, StringComparer.Ordinal);
        var shown = found.Skip((page - 1) * PageSize).Take(PageSize).Where(hit => byId.ContainsKey(hit.Situation)).Select(hit => (byId[hit.Situation], hit)).ToList();
        var tokens = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        bool Has(params string[] texts) => Array.TrueForAll(tokens, token => texts.Any(text => text.Contains(token, StringComparison.OrdinalIgnoreCase)));
        var isFirst = page == 1;
        return new()
        {
            Words = words,
            Page = page,
            Pages = shown,
            HasMore = found.Count > page * PageSize,
            Sources = !isFirst ? [] : [.. views.SelectMany(view => view.Drawings.Sources.Sources.Where(source => Has(source)).Select(source => (view, source, view.Entries.Count(entry => SourcePage.Is(entry, source))))).OrderByDescending(item => item.Item3).Take(MostSources)],
            Claims = !isFirst ? [] : [.. views.SelectMany(view => view.Measures.SelectMany(measure => measure.Entries.Where(entry => Has(entry.Claim.Evidence.Sentence, entry.Source, measure.Title)).Select(entry => (view, measure, entry)))).DistinctBy(item => item.entry.Claim.Id).OrderByDescending(item => item.entry.Time).Take(MostClaims)],
        };
    }
}
