namespace Sitrep.App.Web.Drawing;

/// <summary>The keys that stand once on a page with charts: how figures are drawn, and which mark is whose.</summary>
internal static class Legends
{
    private const string Dot = "M13 9a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z";
    private const string Ring = "M12 9a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z";

    private static readonly (string Drawing, string Words)[] Forms =
    [
        (P("mk", Dot), "exact"),
        (P("blur", "M17 5V13") + P("mk", Dot), "about"),
        (P("stem", "M17 2V16") + P("cap", "M13 2h8M13 16h8"), "between"),
        (P("open", "M17 13V1m-3.4 4.2l3.4-4.2l3.4 4.2") + P("mk", "M13 13a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z"), "at least"),
        (P("open", "M17 5V17m-3.4-4.2l3.4 4.2l3.4-4.2") + P("mk", "M13 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z"), "at most"),
        (P("blur", "M17 14V2") + P("mk part", "M14 14a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z"), "dozens, hundreds"),
        (P("mk gone", Dot) + P("strike", "M10 13L24 5"), "corrected"),
        (P("mk hollow", Ring) + P("cross", "M14.4 6.4l5.2 5.2m0-5.2l-5.2 5.2"), "withdrawn"),
        (P("mk hollow", Ring) + P("cross", "M8 9h18"), "denied"),
        (P("mk plan", Ring), "planned"),
        (P("mk part", "M14 9a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z"), "a part"),
        (P("ln", "M2 9H17") + P("ln old", "M17 9H32"), "stands; dotted after 24 h"),
        (P("band", "M2 3H32V15H2Z"), "lowest to highest"),
    ];

    /// <summary>How claims are drawn.</summary>
    public static string Marks { get; } = "<p class=\"legend\" role=\"group\" aria-label=\"How claims are drawn\">"
        + string.Concat(Forms.Select(form => $"<span><svg viewBox=\"0 0 34 18\" aria-hidden=\"true\">{form.Drawing}</svg>{form.Words}</span>")) + "</p>";

    /// <summary>The sources with their keys, those with most figures first; past a number of them the rest is only counted.</summary>
    public static string Sources(SourceMarks sources, int most)
    {
        var told = string.Concat(sources.Sources.Take(most).Select(name => $"<span class=\"{sources[name].Class}\">{Key(sources[name])}{Svg.Encode(name)}</span>"));
        var rest = sources.Sources.Count - most;
        return $"<p class=\"legend\" role=\"group\" aria-label=\"Sources\">{told}{(rest > 0 ? $"<span class=\"soft\">and {rest} more, in grey</span>" : "")}</p>";
    }

    /// <summary>The shape of a source in its colour, to stand before its name.</summary>
    public static string Key(SourceMark mark) =>
        $"<svg class=\"key {mark.Class}\" viewBox=\"-7 -7 14 14\" aria-hidden=\"true\"><path d=\"{Shapes.Path(mark.Shape, 0, 0, 4.6)}\"/></svg>";

    private static string P(string classes, string data) => $"<path class=\"{classes}\" d=\"{data}\"/>";
}
