namespace Sitrep.App.Web.Pages;

/// <summary>Which claims of a table are shown, as the address says it.</summary>
internal sealed record ClaimFilter
{
    public const int PageSize = 100;

    /// <summary><c>standing</c> or null for all.</summary>
    public string? Status { get; init; }

    public string? Source { get; init; }

    public string? Place { get; init; }

    /// <summary>Number of the page, from 1 on.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Scheme and host of the server, for what is pasted elsewhere.</summary>
    public string Origin { get; init; } = "";

    public bool Takes(LedgerEntry entry) =>
        (Status is not "standing" || entry.Status == EntryStatus.Standing)
        && (Source is null || entry.Source.Equals(Source, StringComparison.OrdinalIgnoreCase))
        && (Place is null || Place.Equals(entry.Claim.Place?.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The query of a filter.</summary>
    public string Query
    {
        get
        {
            var parts = new List<string>();
            if (Status is not null) parts.Add("status=" + Uri.EscapeDataString(Status));
            if (Source is not null) parts.Add("source=" + Uri.EscapeDataString(Source));
            if (Place is not null) parts.Add("place=" + Uri.EscapeDataString(Place));
            if (Page > 1) parts.Add(FormattableString.Invariant($"page={Page}"));
            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        }
    }
}
