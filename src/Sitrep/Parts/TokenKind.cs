namespace Sitrep;

/// <summary>The outer form of a token.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens, apostrophes and full stops ("Su-24", "U.S.", "cease-fire").</summary>
    Word,

    /// <summary>Digits, with inner signs ("1,500", "2.5", "10:30", "24/7").</summary>
    Number,

    /// <summary>A mark of punctuation.</summary>
    Punctuation,

    /// <summary>Any other visible sign: $, %, +, an emoji.</summary>
    Symbol,
}
