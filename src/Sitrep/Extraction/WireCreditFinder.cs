using System.Collections.Frozen;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Finds the news agency that a text is credited to: in the byline, the dateline or the foot.</summary>
internal static class WireCreditFinder
{
    private static readonly FrozenDictionary<string, string> Agencies = ReadAgencies();

    private static readonly string[] Credits =
    [
        "with material from ", "with reporting by ", "with reporting from ", "with files from ", "with inputs from ", "with input from ",
        "with information from ",
        "additional reporting by ", "reporting by ", "source ", "sources ", "agencies ", "copyright ", "material from ", "mit material von ", "quelle ",
    ];

    /// <summary>The agency's name, or null.</summary>
    public static string? Find(Article article, string firstParagraph)
    {
        foreach (var author in article.Authors)
        {
            if (Named(FoldedText.Of(author)) is { } agency) return agency;
        }
        if (DatelineReader.AgencyOf(firstParagraph) is { } printed)
        {
            if (Named(FoldedText.Of(printed)) is { } agency) return agency;
            // An agency that is not in the table is credited all the same when the brackets of a dateline name it.
            if (printed.Length is >= 2 and <= 24 && char.IsUpper(printed[0]) && !printed.AsSpan().ContainsAnyInRange('0', '9')
                && DatelineReader.PlaceOf(firstParagraph) is not null) return printed;
        }
        return InRemoved(article) ?? InFoot(article);
    }

    /// <summary>The agency among the names of writers as a page gives them, or null.</summary>
    public static string? Among(IReadOnlyList<string> names)
    {
        foreach (var value in names)
        {
            foreach (var name in AuthorNames.Clean([value], ""))
            {
                if (Named(FoldedText.Of(name)) is { } agency) return agency;
            }
        }
        return null;
    }

    /// <summary>A person's name without the agency behind it ("Ana Horvat The Associated Press").</summary>
    public static string WithoutAgency(string name)
    {
        for (var space = name.IndexOf(' '); space > 0; space = name.IndexOf(' ', space + 1))
        {
            if (name.AsSpan(0, space).Contains(' ') && name.AsSpan(space + 1).Contains(' ') && IsAgency(FoldedText.Of(name[space..]))) return name[..space];
        }
        return name;
    }

    /// <summary>True for the folded name of a news agency.</summary>
    public static bool IsAgency(string folded) => Agencies.ContainsKey(folded);

    private static string? InRemoved(Article article)
    {
        foreach (var block in article.Removed)
        {
            if (block.Label is "credit" or "byline" or "copyright" && Credited(block.Text) is { } agency) return agency;
        }
        return null;
    }

    private static string? InFoot(Article article)
    {
        var seen = 0;
        for (var i = article.Blocks.Length - 1; i >= 0 && seen < 3; i--, seen++)
        {
            var span = article.Blocks[i].Span;
            var text = span.Of(article.Text);
            if (text.Length <= 200 && Credited(text) is { } agency) return agency;
            if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open && Listed(text[(open + 1)..^1]) is { } last) return last;
        }
        return null;
    }

    /// <summary>The agency in a line such as "With material from AFP" or "(AP)" or "Source: Reuters/AFP".</summary>
    private static string? Credited(string text)
    {
        var folded = FoldedText.Of(text);
        if (Named(folded) is { } alone) return alone;
        foreach (var credit in Credits)
        {
            var at = folded.IndexOf(credit, StringComparison.Ordinal);
            if (at < 0 || (at > 0 && folded[at - 1] != ' ')) continue;
            if (FirstNamed(folded[(at + credit.Length)..]) is { } agency) return agency;
            if (credit.EndsWith("from ", StringComparison.Ordinal) && LastCapitals(text) is { } letters) return letters;
        }
        return folded.AsSpan().Count(' ') < 6 ? Listed(text) : null;
    }

    private static string? Listed(string text)
    {
        foreach (var part in text.Split(',', '/', '|', ';'))
        {
            if (Named(FoldedText.Of(part)) is { } agency) return agency;
        }
        return null;
    }

    /// <summary>The first agency named within a few words.</summary>
    private static string? FirstNamed(string folded)
    {
        var words = folded.Split(' ', 12);
        for (var i = 0; i < Math.Min(words.Length, 10); i++)
        {
            if (i + 2 < words.Length && Named($"{words[i]} {words[i + 1]} {words[i + 2]}") is { } three) return three;
            if (i + 1 < words.Length && Named($"{words[i]} {words[i + 1]}") is { } two) return two;
            if (words[i].Length > 2 && Named(words[i]) is { } one || words[i] == "ap" && Named("ap") is { } ) return Named(words[i]);
        }
        return null;
    }

    private static string? Named(string folded) => Agencies.GetValueOrDefault(folded);

    /// <summary>The last word of a line where it is a short name in capitals ("With material from KNA").</summary>
    private static string? LastCapitals(string text)
    {
        var word = text.AsSpan().TrimEnd(" .)");
        word = word[(word.LastIndexOf(' ') + 1)..];
        if (word.Length is < 2 or > 6) return null;
        foreach (var c in word)
        {
            if (!char.IsUpper(c)) return null;
        }
        return word.ToString();
    }

    private static FrozenDictionary<string, string> ReadAgencies()
    {
        var agencies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Tables.Read("extraction/agencies.tsv"))
        {
            foreach (var name in row[1].Split('|')) agencies[name] = row[0];
        }
        return agencies.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
