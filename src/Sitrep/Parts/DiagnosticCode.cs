namespace Sitrep;

/// <summary>The kinds of diagnostic. Printed as <c>SR</c> and the number; listed in docs/reference/diagnostics.md.</summary>
public enum DiagnosticCode
{
    /// <summary>The page has no bytes, or nothing but white space.</summary>
    EmptyPage = 101,

    /// <summary>The bytes could not all be decoded as the character set says.</summary>
    UndecodableBytes = 102,

    /// <summary>The page is too large or too deep; its end was cut off.</summary>
    PageCut = 103,

    /// <summary>No article text was found.</summary>
    NoArticle = 104,

    /// <summary>The page is not an article (index, paywall, consent, not found) and gives no claims.</summary>
    NotAnArticle = 105,

    /// <summary>Nothing says when the page was published; relative times stay open.</summary>
    NoPublicationTime = 106,

    /// <summary>Several publication times are given and they disagree.</summary>
    PublicationTimesDisagree = 107,

    /// <summary>The publication time cannot be: not a date, before 1990, or later than the page was seen.</summary>
    ImpossiblePublicationTime = 108,

    /// <summary>The page is in a language that is not read.</summary>
    LanguageNotRead = 109,

    /// <summary>Nothing says who published the page.</summary>
    NoPublisher = 110,

    /// <summary>The page holds nothing but undecodable or binary data.</summary>
    NotText = 111,

    /// <summary>The declared character set cannot be right, or none is declared and the bytes are not UTF-8: another was taken, by their look.</summary>
    CharsetGuessed = 112,

    /// <summary>The text was decoded with a wrong character set and written again before it came here.</summary>
    Mojibake = 113,

    /// <summary>The page is a live blog, but nothing dates its entries: what it says stands at the page's time.</summary>
    EntriesNotDated = 114,
}
