namespace Sitrep;

/// <summary>A change, told in a sentence.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="MeasureId">To which measure.</param>
/// <param name="Sentence">The sentence: who, from what, to what, when.</param>
/// <param name="Entry">The entry that made the change.</param>
/// <param name="Former">The entry it replaces, if any.</param>
public sealed record ChangeNote(ChangeKind Kind, string MeasureId, string Sentence, LedgerEntry Entry, LedgerEntry? Former);
