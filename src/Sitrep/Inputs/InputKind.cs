namespace Sitrep.Inputs;

/// <summary>What an input is, as its first bytes tell; its name decides only where they leave it open.</summary>
public enum InputKind
{
    /// <summary>Nothing, or nothing but white space.</summary>
    Empty,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>Plain text.</summary>
    PlainText,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>One JSON object a line, each an article.</summary>
    JsonLines,

    /// <summary>A JSON Feed.</summary>
    JsonFeed,

    /// <summary>RSS (0.9 to 2.0, RDF too) or Atom.</summary>
    Feed,

    /// <summary>A list of feeds.</summary>
    Opml,

    /// <summary>A sitemap or an index of sitemaps.</summary>
    Sitemap,

    /// <summary>A web archive, plain.</summary>
    Warc,

    /// <summary>An e-mail message.</summary>
    Mail,

    /// <summary>A web page saved with its parts as one MIME document.</summary>
    Mhtml,

    /// <summary>A table with a column of addresses or of text.</summary>
    Csv,

    /// <summary>One address a line.</summary>
    AddressList,

    /// <summary>Something packed with gzip; what it is shows inside.</summary>
    Gzip,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>Text of a form that is not read (other XML, other JSON).</summary>
    OtherText,

    /// <summary>Bytes that are no text.</summary>
    Binary,
}
