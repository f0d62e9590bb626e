namespace Sitrep;

/// <summary>How the bytes of a page are to be read.</summary>
public enum PageFormat
{
    /// <summary>HTML, whole or cut off.</summary>
    Html,

    /// <summary>Plain text; a blank line parts paragraphs, or else every line is one.</summary>
    PlainText,

    /// <summary>Markdown; read as text, marks taken off.</summary>
    Markdown,

    /// <summary>The text of a paged document in UTF-8: a paragraph a line, a form feed before each page but the first.</summary>
    PagedText,
}
