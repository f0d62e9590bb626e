namespace Sitrep.Extraction;

/// <summary>The article's text as the structured data gives it, for telling which blocks of the page belong to it.</summary>
internal sealed class GivenBody
{
    private const int ShortestBody = 400;
    private readonly HashSet<string> trigrams = new(StringComparer.Ordinal);

    /// <summary>Makes one; a short text (a teaser) counts as none.</summary>
    public GivenBody(string? body)
    {
        if (body is null || body.Length < ShortestBody) return;
        var words = FoldedText.Of(body).Split(' ');
        for (var i = 0; i + 2 < words.Length; i++) trigrams.Add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }

    /// <summary>False when there is no usable text, or the page's blocks do not bear it out.</summary>
    public bool IsKnown => trigrams.Count > 0;

    /// <summary>Percent of the block's three-word runs that the text has.</summary>
    public int Percent(string folded)
    {
        if (!IsKnown) return -1;
        var words = folded.Split(' ');
        if (words.Length < 3) return 0;
        var shared = 0;
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (trigrams.Contains(words[i] + " " + words[i + 1] + " " + words[i + 2])) shared++;
        }
        return 100 * shared / (words.Length - 2);
    }
}
