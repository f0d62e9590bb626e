namespace Sitrep.Annotation.Times;

/// <summary>A time expression as the grammar found it.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Kind">Date, time, duration or set.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Interval">The stretch meant, where it can be told.</param>
internal readonly record struct TimeFinding(int First, int End, TimeMentionKind Kind, string Value, TimeInterval? Interval = null);
