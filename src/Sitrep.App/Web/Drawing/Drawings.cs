using System.Globalization;
using Sitrep.Text;

namespace Sitrep.App.Web.Drawing;

/// <summary>All drawings of a situation: one clock and one handing out of colours and shapes for all of them. Immutable; safe on any thread.</summary>
/// <param name="situation">The situation, folded for the moment shown.</param>
/// <param name="address">Where the evidence of an entry stands; becomes the link of its mark.</param>
internal sealed class Drawings(Situation situation, Func<LedgerEntry, string> address)
{
    private readonly TimeFrame? frame = TimeFrame.Of(situation);

    /// <summary>Colours and shapes of the sources.</summary>
    public SourceMarks Sources { get; } = SourceMarks.Of(situation);

    /// <summary>The chart of a measure in a size; empty while it has no figure.</summary>
    public string Chart(Measure measure, ChartSize size)
    {
        if (frame is not { } shown || measure.Entries.IsEmpty) return "";
        var history = new MeasureHistory(measure, DrawnUnit.Of(measure));
        var chart = new MeasureChartBuilder(Sources, shown).Build(history, size);
        return new MeasureChartWriter(new(history, shown), address).Write(chart, ChartSummary.Of(chart, history));
    }

    /// <summary>What a caption must say of a chart: that its axis is cut or goes by powers of ten; empty where there is nothing to say.</summary>
    public string AxisNote(Measure measure)
    {
        if (frame is not { } shown || measure.Entries.IsEmpty) return "";
        var note = new MeasureChartBuilder(Sources, shown).Build(new(measure, DrawnUnit.Of(measure)), ChartSize.Small).Plane.Scale.Note;
        return note.Length > 0 ? char.ToUpperInvariant(note[0]) + note[1..] + "." : "";
    }

    /// <summary>The sparkline of a measure, 132 by 30; empty while it has no figure.</summary>
    public string Spark(Measure measure) =>
        frame is { } shown && !measure.Entries.IsEmpty ? Sparkline.Draw(new(measure, DrawnUnit.Of(measure)), Sources, shown) : "";

    /// <summary>The key of a source: its shape in its colour, to stand before its name.</summary>
    public string Key(string source)
    {
        var mark = Sources[source];
        return $"<svg class=\"key {mark.Class}\" viewBox=\"-7 -7 14 14\" aria-hidden=\"true\"><path d=\"{Shapes.Path(mark.Shape, 0, 0, 4.6)}\"/></svg>";
    }
}
