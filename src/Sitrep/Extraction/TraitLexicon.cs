using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Reads the traits of an element from its tag and the words of its attributes.</summary>
internal static class TraitLexicon
{
    private const int MaximumWords = 24;

    private static readonly FrozenDictionary<string, ContainerTraits> Words = ReadWords();

    private static readonly string[] Telling = ["class", "id", "role", "itemprop", "data-component", "data-testid"];

    /// <summary>The traits of the element itself, not of the ones around it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="seen">Values read before on the same page: most classes come again and again.</param>
    public static ContainerTraits Of(IElement element, Dictionary<string, ContainerTraits> seen)
    {
        var traits = ByTag(element.LocalName);
        if (element.Attributes.Length == 0) return traits;
        if (element.HasAttribute("hidden") || IsHiddenByStyle(element.GetAttribute("style"))) traits |= ContainerTraits.Hidden;
        foreach (var name in Telling)
        {
            if (element.GetAttribute(name) is not { Length: > 0 } value) continue;
            if (!seen.TryGetValue(value, out var known)) seen[value] = known = ByWords(value);
            traits |= known;
        }
        return traits;
    }

    /// <summary>The traits that the words of an attribute tell.</summary>
    internal static ContainerTraits ByWords(string? value)
    {
        if (string.IsNullOrEmpty(value)) return ContainerTraits.None;
        var traits = ContainerTraits.None;
        var before = "";
        var count = 0;
        for (var at = 0; at < value.Length && count < MaximumWords;)
        {
            if (char.IsWhiteSpace(value[at])) before = "";
            if (!char.IsLetter(value[at])) { at++; continue; }
            var start = at++;
            while (at < value.Length && char.IsLetter(value[at]) && !(char.IsUpper(value[at]) && char.IsLower(value[at - 1]))) at++;
            var word = value[start..at].ToLower(CultureInfo.InvariantCulture);
            if (Words.TryGetValue(word, out var trait)) traits |= trait;
            if (before.Length > 0 && Words.TryGetValue(before + "-" + word, out trait)) traits |= trait;
            before = word;
            count++;
        }
        return traits;
    }

    private static ContainerTraits ByTag(string tag) => tag switch
    {
        "nav" or "menu" => ContainerTraits.Navigation,
        "footer" => ContainerTraits.Footer,
        "aside" => ContainerTraits.Aside,
        "figure" or "figcaption" or "caption" or "picture" => ContainerTraits.Caption,
        "header" => ContainerTraits.Header,
        "article" or "main" => ContainerTraits.Article,
        "form" or "fieldset" or "label" or "dialog" => ContainerTraits.Form,
        "time" => ContainerTraits.Date,
        "amp-ad" or "ins" => ContainerTraits.Advertisement,
        _ => ContainerTraits.None,
    };

    private static bool IsHiddenByStyle(string? style) => style is not null
        && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, ContainerTraits> ReadWords()
    {
        var words = new Dictionary<string, ContainerTraits>(StringComparer.Ordinal);
        foreach (var row in Tables.Read("extraction/containers.tsv"))
        {
            var trait = Enum.Parse<ContainerTraits>(row[0], ignoreCase: true);
            foreach (var word in row[1].Split(' ')) words[word] = words.GetValueOrDefault(word) | trait;
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
