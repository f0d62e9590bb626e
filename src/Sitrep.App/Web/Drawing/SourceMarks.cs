namespace Sitrep.App.Web.Drawing;

/// <summary>Hands colours and shapes out to the sources of a situation by number of claims; the same on all its pages.</summary>
internal sealed class SourceMarks
{
    private const int Colours = 7;
    private readonly Dictionary<string, SourceMark> marks = new(StringComparer.OrdinalIgnoreCase);

    private SourceMarks(IReadOnlyList<string> sources)
    {
        Sources = sources;
        Names = new(sources);
        for (var i = 0; i < sources.Count; i++)
            marks[sources[i]] = new(i < Colours ? "s" + (char)('1' + i) : "s0", (MarkShape)(i % Colours));
    }

    /// <summary>All sources, the one with most claims first; ties by name.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Their names, short where there is little room.</summary>
    public ShortNames Names { get; }

    /// <summary>The mark of a source; grey circle for one that has no figure.</summary>
    public SourceMark this[string source] => marks.TryGetValue(source, out var mark) ? mark : new("s0", MarkShape.Circle);

    /// <summary>The marks of a situation's sources. Figures count before statements: colour is for what the charts show.</summary>
    public static SourceMarks Of(Situation situation)
    {
        var counts = new Dictionary<string, (int Figures, int All)>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in situation.Measures.SelectMany(measure => measure.Entries))
        {
            var count = counts.GetValueOrDefault(entry.Source);
            counts[entry.Source] = (count.Figures + 1, count.All + 1);
        }
        foreach (var entry in situation.Statements)
        {
            var count = counts.GetValueOrDefault(entry.Source);
            counts[entry.Source] = (count.Figures, count.All + 1);
        }
        return new([.. counts.OrderByDescending(pair => pair.Value.Figures).ThenByDescending(pair => pair.Value.All).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)]);
    }
}
