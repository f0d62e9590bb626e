namespace Sitrep.Text;

/// <summary>A date found in a text, with its clock time and offset where they stand beside it.</summary>
/// <param name="Time">The publication time; null when the words name a date that cannot be.</param>
/// <param name="Start">Index of the first character of the date.</param>
/// <param name="End">Index after the last character of date, time and zone.</param>
/// <param name="HasOffset">True when the text itself gives the offset from UTC.</param>
internal readonly record struct PrintedTime(PublicationTime? Time, int Start, int End, bool HasOffset);
