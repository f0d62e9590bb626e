namespace Sitrep.Models;

/// <summary>A word of saying.</summary>
/// <param name="Class">What kind of act it is.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="IsTried">True when every verb of this form is tried as a cue.</param>
internal readonly record struct CueWord(CueClass Class, string Lemma, bool IsTried);
