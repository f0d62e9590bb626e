namespace Sitrep.Inputs;

/// <summary>A document whose reader is not a part of the engine (PDF needs a heavy library): handed on as bytes.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Address">Its address, or the URI of its file.</param>
/// <param name="Content">Its bytes.</param>
public sealed record EmbeddedDocument(string Name, string Address, ReadOnlyMemory<byte> Content)
{
    /// <summary>When its carrier saw it, if the carrier says so.</summary>
    public DateTimeOffset? Seen { get; init; }

    /// <summary>Outlet that its carrier gives, if any.</summary>
    public string? Publisher { get; init; }

    /// <summary>Publication time that its carrier gives, if any.</summary>
    public PublicationTime? Published { get; init; }
}
