namespace Sitrep.App.Storage;

/// <summary>A capture with what was read from it.</summary>
internal sealed record StoredReading
{
    public required string CaptureId { get; init; }

    /// <summary>The page's own address.</summary>
    public required string Address { get; init; }

    /// <summary>Where it was read from.</summary>
    public required string Location { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>SHA-256 of the document that the text was taken from, where that is another.</summary>
    public string? DocumentHash { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The capture that counts now, where this one no longer does.</summary>
    public string? SupersededBy { get; init; }

    public required string Engine { get; init; }

    public required string Outlet { get; init; }

    public string? Title { get; init; }

    public PublicationTime? Published { get; init; }

    public required PageKind Kind { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<TextSpan> Blocks { get; init; }

    /// <summary>What was odd, a line each.</summary>
    public required string Diagnostics { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }
}
