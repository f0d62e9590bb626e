namespace Sitrep.Models;

/// <summary>The case of a lemma.</summary>
internal enum LemmaCase : byte
{
    /// <summary>Small letters.</summary>
    Small,

    /// <summary>As the form is written.</summary>
    AsWritten,

    /// <summary>A capital, then small letters.</summary>
    Capital,
}
