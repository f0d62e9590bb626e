namespace Sitrep.App.Web.Drawing;

/// <summary>Names of sources, as long as there is room: in full, then without their tail, then with words cut, at last cut off.</summary>
internal static class ShortNames
{
    private static readonly string[] Tails = [", ", " (", " of ", " for ", " in ", " at ", " from ", " to "];
    private static readonly string[] Small = ["of", "the", "for", "and", "in", "on", "at", "to"];

    /// <summary>The fullest form that fits a width.</summary>
    public static string Fit(string name, double size, double width)
    {
        foreach (var form in Forms(name)) if (TextWidth.Of(form, size) <= width) return form;
        return TextWidth.Fit(WithoutArticle(name), size, width);
    }

    private static IEnumerable<string> Forms(string name)
    {
        yield return name;
        var bare = WithoutArticle(name);
        yield return bare;
        foreach (var tail in Tails)
        {
            var at = bare.IndexOf(tail, StringComparison.Ordinal);
            if (at >= 4) yield return bare = bare[..at];
        }
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word)).ToArray();
        for (var cut = words.Length - 1; cut >= 0; cut--)
        {
            if (words[cut].Length <= 6) continue;
            words[cut] = words[cut][..4] + ".";
            yield return string.Join(' ', words);
        }
    }

    private static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[4..] : name;
}
