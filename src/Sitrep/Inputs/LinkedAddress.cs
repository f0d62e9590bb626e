namespace Sitrep.Inputs;

/// <summary>An address that an input names and does not hold: to be fetched by whoever can.</summary>
/// <param name="Address">Absolute address, http or https.</param>
/// <param name="Kind">What stands there.</param>
public sealed record LinkedAddress(string Address, LinkKind Kind)
{
    /// <summary>Headline that the list gives, if any.</summary>
    public string? Title { get; init; }

    /// <summary>Outlet that the list gives, if any.</summary>
    public string? Publisher { get; init; }

    /// <summary>Publication time that the list gives, if any.</summary>
    public PublicationTime? Published { get; init; }
}
