namespace Sitrep.App.Web;

/// <summary>What stands around a page.</summary>
internal sealed record PageFrame
{
    public required string Title { get; init; }

    /// <summary>Where one is: links to the pages above.</summary>
    public Markup Crumb { get; init; }

    /// <summary>First lines of the footer.</summary>
    public Markup Foot { get; init; }

    /// <summary>The page as JSON.</summary>
    public string? Json { get; init; }

    /// <summary>Feeds of the page: media type, address, title.</summary>
    public IReadOnlyList<(string Kind, string Address, string Title)> Feeds { get; init; } = [];

    /// <summary>The address of the page without its state, with scheme and host.</summary>
    public string? Canonical { get; init; }

    /// <summary>The page in a sentence, for links to it elsewhere.</summary>
    public string? Description { get; init; }

    /// <summary>Its picture for links elsewhere, with scheme and host.</summary>
    public string? Picture { get; init; }

    /// <summary>Id of the situation whose changes the page follows.</summary>
    public string? Live { get; init; }

    /// <summary>The state of the store that the page shows: a page that comes back from sleep sees by it whether it is behind.</summary>
    public string? Marker { get; init; }

    /// <summary>What was searched for.</summary>
    public string? Search { get; init; }
}
