namespace Sitrep.Models;

/// <summary>A word that tells what kind of source speaks.</summary>
/// <param name="Class">The kind.</param>
/// <param name="IsBody">True for a body or an office, which needs no name ("the army"); false for people ("officials").</param>
/// <param name="Row">Its row in the table; the lower one goes before.</param>
internal readonly record struct SourceWord(SourceClass Class, bool IsBody, int Row);
