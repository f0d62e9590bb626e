namespace Sitrep.Text;

/// <summary>A clock time as it is printed.</summary>
/// <param name="TimeOfDay">Time since midnight, less than a day.</param>
/// <param name="Precision">Minute or second.</param>
/// <param name="OffsetMinutes">Minutes east of UTC where they are glued to the time, as ISO 8601 does.</param>
internal readonly record struct ClockTime(TimeSpan TimeOfDay, TimePrecision Precision, int? OffsetMinutes);
