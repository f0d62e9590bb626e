namespace Sitrep.App.Web.Drawing;

/// <summary>A stretch of the time axis: a day, a month. A line stands at its start, its name in the middle of what is seen of it.</summary>
/// <param name="At">Its start; may lie before the frame.</param>
/// <param name="Until">Its end; may lie after the frame.</param>
/// <param name="Label">Its name; empty where there is no room.</param>
internal readonly record struct TimeTick(DateTimeOffset At, DateTimeOffset Until, string Label);
