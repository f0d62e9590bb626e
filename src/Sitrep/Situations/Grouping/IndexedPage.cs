namespace Sitrep.Situations.Grouping;

/// <summary>A page as the index keeps it.</summary>
internal sealed class IndexedPage
{
    /// <summary>Situation that it was put in.</summary>
    public required int Situation { get; init; }

    /// <summary>Day of publication.</summary>
    public required int Day { get; init; }

    /// <summary>The outlet, folded.</summary>
    public required string Outlet { get; init; }

    /// <summary>Terms with their weights, together of length 1, by term.</summary>
    public required Dictionary<int, double> Weights { get; init; }

    /// <summary>The first terms of the page.</summary>
    public required HashSet<int> Lead { get; init; }

    /// <summary>Words, numbers and ages of the page.</summary>
    public required PageSignature Signature { get; init; }
}
