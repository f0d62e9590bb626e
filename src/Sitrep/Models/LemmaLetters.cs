namespace Sitrep.Models;

/// <summary>How a form is written, as far as its lemma depends on it.</summary>
internal enum LemmaLetters : byte
{
    /// <summary>Any way that tells nothing.</summary>
    Usual,

    /// <summary>In capitals, two or more.</summary>
    Capitals,

    /// <summary>A name in small letters, which most annotators leave so.</summary>
    SmallName,
}
