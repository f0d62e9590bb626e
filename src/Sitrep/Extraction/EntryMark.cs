namespace Sitrep.Extraction;

/// <summary>A block that gives the time of a live blog's entry.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Time">The time.</param>
internal readonly record struct EntryMark(int Block, PublicationTime Time);
