namespace Sitrep.App.Web.Drawing;

/// <summary>Names of sources, as long as there is room: in full, then without their tail, without words that several sources share, with words cut short.</summary>
internal sealed class ShortNames
{
    private const string Vowels = "aeiouy";
    private static readonly string[] Tails = [", ", " (", " of ", " for ", " in ", " at ", " from ", " to "];
    private static readonly string[] Small = ["of", "the", "for", "and", "in", "on", "at", "to"];
    private readonly HashSet<string> shared = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns from all sources of a situation which words tell none of them apart.</summary>
    public ShortNames(IEnumerable<string> sources)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in sources)
            foreach (var word in Words(name).Distinct(StringComparer.OrdinalIgnoreCase)) if (!seen.Add(word)) shared.Add(word);
    }

    /// <summary>The fullest form that fits a width.</summary>
    public string Fit(string name, double size, double width)
    {
        var shortest = name;
        foreach (var form in Forms(name))
        {
            if (TextWidth.Of(form, size) <= width) return form;
            shortest = form;
        }
        return TextWidth.Fit(shortest, size, width);
    }

    private IEnumerable<string> Forms(string name)
    {
        yield return name;
        var bare = WithoutArticle(name);
        yield return bare;
        foreach (var tail in Tails)
        {
            var at = bare.IndexOf(tail, StringComparison.Ordinal);
            if (at >= 4) yield return bare = bare[..at];
        }
        var words = Words(bare);
        if (words.Length > 2)
        {
            var telling = words.Where(word => !shared.Contains(word)).ToArray();
            if (telling.Length is > 0 and var left && left < words.Length) yield return string.Join(' ', words = telling.Length > 1 ? telling : [telling[0]]);
        }
        for (var cut = words.Length - 1; cut >= 0; cut--)
        {
            if (Cut(words[cut]) is not { } stub) continue;
            words[cut] = stub;
            yield return string.Join(' ', words);
        }
    }

    /// <summary>"Soc." for Society, "Prot." for Protection: up to the first vowel after three letters; null for a word that is short already.</summary>
    private static string? Cut(string word)
    {
        if (word.Length <= 6) return null;
        var end = 3;
        while (end < 5 && !Vowels.Contains(word[end])) end++;
        return char.IsSurrogate(word[end]) ? null : word[..end] + ".";
    }

    private static string[] Words(string name) => [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word))];

    private static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[4..] : name;
}
