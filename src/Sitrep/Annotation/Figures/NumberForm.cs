namespace Sitrep.Annotation.Figures;

/// <summary>The forms a number is said in.</summary>
internal enum NumberForm : byte
{
    /// <summary>In digits or number words.</summary>
    Plain,

    /// <summary>Two ends: "60 to 70", "between 70 and 90".</summary>
    Range,

    /// <summary>"a third", "two-thirds", "half of", "one in five".</summary>
    Fraction,

    /// <summary>"dozens", "tens of thousands".</summary>
    Vague,

    /// <summary>"no casualties", "none", "nobody".</summary>
    None,

    /// <summary>"doubled", "halved", "three times as many", "fivefold".</summary>
    Factor,

    /// <summary>One, told by an article: "a boy was shot dead".</summary>
    Article,

    /// <summary>At least so many, told by an ordinal: "the fourth victim".</summary>
    Ordinal,
}
