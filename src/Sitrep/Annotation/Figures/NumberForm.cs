namespace Sitrep.Annotation.Figures;

/// <summary>The forms a number is said in.</summary>
internal enum NumberForm : byte
{
    /// <summary>In digits or number words.</summary>
    Plain,

    /// <summary>Two ends: "60 to 70", "between 5,000 and 6,000".</summary>
    Range,

    /// <summary>"a third", "two-thirds", "half of".</summary>
    Fraction,

    /// <summary>"dozens", "tens of thousands".</summary>
    Vague,

    /// <summary>"no casualties", "none", "nobody".</summary>
    None,

    /// <summary>"doubled", "halved".</summary>
    Factor,

    /// <summary>One, told by an article: "a boy was shot dead".</summary>
    Article,
}
