namespace Sitrep;

/// <summary>What kind of page an article was found on.</summary>
public enum PageKind
{
    /// <summary>A report.</summary>
    Article,

    /// <summary>A column or comment: its views are the writer's own.</summary>
    Opinion,

    /// <summary>Dated entries, newest first.</summary>
    LiveBlog,

    /// <summary>A list of other pages; gives no claims.</summary>
    Index,

    /// <summary>A notice that the text is for subscribers, or a login in its place; gives no claims.</summary>
    Paywall,

    /// <summary>A request for consent, or a check that the reader is human, in place of the text; gives no claims.</summary>
    Consent,

    /// <summary>An error page in place of the text; gives no claims.</summary>
    NotFound,

    /// <summary>No article text was found; gives no claims.</summary>
    Empty,
}
