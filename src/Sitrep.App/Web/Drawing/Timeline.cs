using System.Globalization;

namespace Sitrep.App.Web.Drawing;

/// <summary>A strip of time: pages read as bars, numbered events as triangles. Phones show the list of events instead.</summary>
internal static class Timeline
{
    private const double Height = 86, Font = 12, Foot = 62, Tallest = 36;

    /// <summary>The strip at a width of 1180 (desk) or 700 (tablet).</summary>
    public static string Draw(Situation situation, IReadOnlyList<TimelineEvent> events, TimeFrame frame, double width)
    {
        double X(DateTimeOffset time) => 2 + frame.Share(time) * (width - 10);
        var counts = Counts(situation, frame, (int)(width / 24));
        var most = counts.Max();
        var svg = new Svg().Raw($"<svg class=\"strip\" viewBox=\"0 0 {Svg.N(width)} {Svg.N(Height)}\" role=\"img\" aria-label=\"{Svg.Encode(Summary(situation, events, most))}\">");
        var step = (width - 10) / counts.Length;
        for (var i = 0; i < counts.Length; i++)
            if (counts[i] > 0) svg.Path("bars", $"M{Svg.N(2 + i * step)} {Svg.N(Foot)}h{Svg.N(step - 2)}v{Svg.N(-Tallest * counts[i] / most)}h{Svg.N(2 - step)}Z");
        foreach (var tick in TimeTicks.Of(frame, width - 10, Font, isWide: true))
        {
            if (tick.At > frame.Start) svg.Path("rule", $"M{Svg.N(X(tick.At))} 16V{Svg.N(Foot + 4)}");
            if (tick.Label.Length > 0) svg.Text("", (X(tick.At) + X(tick.Until)) / 2, 80, tick.Label, "middle");
        }
        var free = double.MinValue;
        for (var i = 0; i < events.Count; i++)
        {
            var (x, number) = (X(events[i].Time), (i + 1).ToString(CultureInfo.InvariantCulture));
            svg.Path("ev", $"M{Svg.N(x)} 22l-4 -6h8Z");
            var half = TextWidth.Of(number, Font) / 2;
            if (x - half < free) continue; // its number would lie on the one before; the list has it
            svg.Text("", Math.Max(x, half), 12, number, "middle");
            free = x + half + 2;
        }
        svg.Path("foot", $"M2 {Svg.N(Foot)}H{Svg.N(width - 8)}").Path("now", $"M{Svg.N(width - 8)} 10V{Svg.N(Foot + 4)}");
        return svg.Raw("</svg>").ToString();
    }

    private static int[] Counts(Situation situation, TimeFrame frame, int bars)
    {
        var counts = new int[Math.Max(1, bars)];
        foreach (var page in situation.Pages)
        {
            if (page.Published is not { } published) continue;
            var time = published.Precision == TimePrecision.Day ? published.Time.AddHours(12) : published.Time;
            if (time < frame.Start) continue;
            counts[Math.Min(counts.Length - 1, (int)(frame.Share(time) * counts.Length))]++;
        }
        return counts;
    }

    private static string Summary(Situation situation, IReadOnlyList<TimelineEvent> events, int most) => string.Create(CultureInfo.InvariantCulture,
        $"{situation.Pages.Length} pages over time, at most {most} in one bar, with {events.Count} numbered events that are listed below.");
}
