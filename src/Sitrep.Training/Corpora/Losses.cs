namespace Sitrep.Training.Corpora;

/// <summary>What scraped texts lose.</summary>
[Flags]
internal enum Losses
{
    None = 0,

    /// <summary>Commas, colons, semicolons.</summary>
    Commas = 1,

    /// <summary>Apostrophes: "Assads", "dont".</summary>
    Apostrophes = 2,

    /// <summary>Quotation marks.</summary>
    Quotes = 4,

    /// <summary>Capitals: all lower, all upper, or every word with one.</summary>
    Case = 8,

    All = Commas | Apostrophes | Quotes | Case,
}
