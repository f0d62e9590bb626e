namespace Sitrep.Inputs;

/// <summary>What one part of an input gave. Just one of page, link, document and fault is set.</summary>
public sealed record InputEntry
{
    private InputEntry(string place) => Place = place;

    /// <summary>Where it stands, for people: <c>list.csv:12</c>, <c>crawl.warc.gz, record 3 at byte 1024</c>.</summary>
    public string Place { get; }

    /// <summary>A page to read.</summary>
    public Page? Page { get; private init; }

    /// <summary>An address to fetch.</summary>
    public LinkedAddress? Link { get; private init; }

    /// <summary>A document for a reader outside the engine.</summary>
    public EmbeddedDocument? Document { get; private init; }

    /// <summary>What is wrong.</summary>
    public InputFault? Fault { get; private init; }

    /// <summary>A page.</summary>
    public static InputEntry Of(string place, Page page) => new(place) { Page = page };

    /// <summary>An address.</summary>
    public static InputEntry Of(string place, LinkedAddress link) => new(place) { Link = link };

    /// <summary>A document for another reader.</summary>
    public static InputEntry Of(string place, EmbeddedDocument document) => new(place) { Document = document };

    /// <summary>A fault.</summary>
    public static InputEntry Of(string place, InputFault fault) => new(place) { Fault = fault };

    /// <summary>A fault.</summary>
    public static InputEntry Bad(string place, InputFaultKind kind, string message, string? hint = null) => new(place) { Fault = new(kind, message, hint) };
}
