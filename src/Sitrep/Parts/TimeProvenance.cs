namespace Sitrep;

/// <summary>From where we know a publication time; better ones have smaller values.</summary>
public enum TimeProvenance
{
    /// <summary>Given by the person, the feed or the list that brought the page.</summary>
    Given,

    /// <summary>Structured data of the page (JSON-LD).</summary>
    StructuredData,

    /// <summary>A <c>meta</c> element.</summary>
    Meta,

    /// <summary>A <c>time</c> element.</summary>
    TimeElement,

    /// <summary>Printed in the byline or date line.</summary>
    Printed,

    /// <summary>Part of the address.</summary>
    Address,

    /// <summary>Nothing says it; the time at which we first saw the page stands in.</summary>
    FirstSeen,
}
