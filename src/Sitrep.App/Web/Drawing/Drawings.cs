using Sitrep.App.Web.Drawing.Maps;
using Sitrep.App.Web.Drawing.Pictures;

namespace Sitrep.App.Web.Drawing;

/// <summary>All drawings of a situation: one clock and one handing out of colours and shapes for all of them. Immutable; safe on any thread.</summary>
/// <remarks>Everything is returned as markup, encoded and ready to stand in a page; nothing needs a script or an inline style.</remarks>
/// <param name="situation">The situation, folded for the moment shown.</param>
/// <param name="address">Where the evidence of an entry stands; becomes the link of its mark.</param>
internal sealed class Drawings(Situation situation, Func<LedgerEntry, string> address)
{
    private const int MostEvents = 12;
    private readonly TimeFrame? frame = TimeFrame.Of(situation);

    /// <summary>Colours, shapes and short names of the sources.</summary>
    public SourceMarks Sources { get; } = SourceMarks.Of(situation);

    /// <summary>What the timeline numbers, in order; the page lists it below the strip.</summary>
    public IReadOnlyList<TimelineEvent> Events { get; } = TimelineEvents.Of(situation, MostEvents);

    /// <summary>The places that figures are claimed of, those with most first: for the table beside the map, whether it shows them or not.</summary>
    public IReadOnlyList<MapPlace> Places { get; } = MapPlaces.Of(situation);

    /// <summary>The chart of a measure in a size; empty where it has no figure that is drawn (only changes or former figures).</summary>
    public string Chart(Measure measure, ChartSize size) => Layout(measure, size) is { } chart && frame is { } shown
        ? new MeasureChartWriter(new(chart.History, shown), address).Write(chart, ChartSummary.Of(chart))
        : "";

    /// <summary>What a caption must say of a chart: that its axis is cut or goes by powers of ten; empty where there is nothing to say.</summary>
    public string AxisNote(Measure measure) =>
        Layout(measure, ChartSize.Small)?.Plane.Scale.Note is { Length: > 0 } note ? char.ToUpperInvariant(note[0]) + note[1..] + "." : "";

    /// <summary>The sparkline of a measure, 132 by 30; empty while it has no figure.</summary>
    public string Spark(Measure measure) =>
        frame is { } shown && !measure.Entries.IsEmpty ? Sparkline.Draw(new(measure, DrawnUnit.Of(measure)), Sources, shown) : "";

    /// <summary>The key of a source: its shape in its colour, to stand before its name.</summary>
    public string Key(string source) => Legends.Key(Sources[source]);

    /// <summary>The strip of pages and numbered events, 1180 or 700 wide; empty while there is no time.</summary>
    public string Timeline(bool isWide) => frame is { } shown ? Drawing.Timeline.Draw(situation, Events, shown, isWide ? 1180 : 700) : "";

    /// <summary>The map of the places; empty where too little is known of where they are.</summary>
    public string Map(MapSize size) => new PlaceMapBuilder(Outlines.Earth).Build(Places, size) is { } map ? new PlaceMapWriter(Outlines.Earth).Write(map) : "";

    /// <summary>Places that have a spot on earth which the map does not show: far off, with few figures.</summary>
    public IReadOnlyList<MapPlace> OutsideMap => new PlaceMapBuilder(Outlines.Earth).Build(Places, MapSize.Large)?.Outside ?? [];

    /// <summary>The picture for links to a measure, a PNG file of 1200 by 630; null while it has no figure.</summary>
    public byte[]? Picture(Measure measure) =>
        frame is { } shown && !measure.Entries.IsEmpty ? new SharePicture(Sources, shown).Draw(situation.Name, measure) : null;

    private MeasureChart? Layout(Measure measure, ChartSize size)
    {
        if (frame is not { } shown || measure.Entries.IsEmpty) return null;
        var chart = new MeasureChartBuilder(Sources, shown).Build(new(measure, DrawnUnit.Of(measure)), size);
        return chart.Marks.Count == 0 ? null : chart;
    }
}
