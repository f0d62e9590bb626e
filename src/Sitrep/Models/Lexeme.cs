namespace Sitrep.Models;

/// <summary>All that depends on a word's form alone, computed once a word: hashes of form, ends and shape, and its clusters.</summary>
/// <param name="Form">Hashes of form, lower case, ends and shape.</param>
/// <param name="Fine">Its cluster among some hundreds, from 1; 0 for a word that has none.</param>
/// <param name="Coarse">Its cluster among some dozens, from 1; 0 for a word that has none.</param>
internal readonly record struct Lexeme(WordFeatures.Form Form, uint Fine, uint Coarse)
{
    /// <summary>The lower-case form.</summary>
    public uint Lower => Form.Lower;
}
