using System.Collections.Immutable;

namespace Sitrep.Extraction;

/// <summary>Cleans the names of writers: "By Ana Horvat and Jon Lind" becomes two names.</summary>
internal static class AuthorNames
{
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("0123456789|•·");

    private static readonly string[] Openings =
        [
            "written by ", "story by ", "posted by ", "reported by ", "by: ", "by ", "von ", "por ", "par ", "di ",
            "door ", "text: ", "author: ", "autor: ", "af ", "av ",
        ];

    private static readonly string[] Joints = [", ", "; ", " and ", " & ", " und ", " y ", " et ", " | ", " / ", " • ", " with "];

    private static readonly string[] Roles =
    [
        "staff", "staff writer", "staff reporter", "admin", "administrator", "editor", "editorial", "reporter", "correspondent", "author",
        "guest", "redaktion",
        "contributor", "writer", "news desk", "newsroom", "associated press writer", "senior reporter", "guest author", "webmaster", "editors",
        "special to", "opinion contributor", "the editors", "political reporter", "news editor", "senior editor", "senior writer", "read more",
        "by", "ms", "rdn", "ld", "md", "phd", "rd", "rn", "mph",
        "sponsored", "name", "agencies", "staff writers", "contributing opinion writer",
    ];

    private static readonly string[] Degrees = ["MS", "MA", "MPH", "RD", "RDN", "LD", "MD", "PhD", "RN", "CPT", "JD", "MBA", "CPA", "CFP"];

    private static readonly string[] Pictures = ["foto ", "fotos ", "photo ", "photos ", "photograph ", "photography ", "bild ", "image "];

    private static readonly string[] RoleEndings =
        [" staff writer", " opinion writer", " editor", " reporter", " correspondent", " newsroom", " says", " staff"];

    /// <summary>True for a line that begins as a byline does and goes on with a name.</summary>
    public static bool IsByline(string line)
    {
        if (line.Length < 6 || !line.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
            && !line.StartsWith("by: ", StringComparison.OrdinalIgnoreCase)) return false;
        var first = line.AsSpan(3).TrimStart();
        return first.Length > 0 && char.IsUpper(first[0]) && !BodySelector.EndsSentence(line);
    }

    /// <summary>True for a label such as "Written by".</summary>
    public static bool IsWrittenBy(string label) => FoldedText.Of(label) is "written by" or "verfasst von" or "geschrieben von" or "escrito por" or "écrit par";

    /// <summary>Two to five words, the first and the last with a capital.</summary>
    public static bool ReadsLikeName(string text)
    {
        var words = text.Split(' ');
        return words.Length is >= 2 and <= 5 && char.IsUpper(words[0][0]) && words[^1].Length > 0 && char.IsUpper(words[^1][0])
            && !text.AsSpan().ContainsAnyInRange('0', '9');
    }

    /// <summary>A byline up to the first digit or bar, less the words of a date in front of it ("By Ana Horvat Tuesday, March 9, 2027").</summary>
    public static string WithoutDate(string line)
    {
        var end = line.AsSpan().IndexOfAny(Ends);
        if (end < 0) return line;
        var words = line[..end].TrimEnd().Split(' ');
        var count = words.Length;
        while (count > 2 && IsDateWord(words[count - 1])) count--;
        return string.Join(' ', words.AsSpan(0, count)!);
    }

    private static bool IsDateWord(string word)
    {
        var folded = FoldedText.Of(word);
        return Sitrep.Text.PublicationTimes.MonthOf(folded) > 0 || folded is "updated" or "published" or "posted" or "on" or "at" or ""
            || folded.EndsWith("day", StringComparison.Ordinal) || folded is "mon" or "tue" or "tues" or "wed" or "thu" or "thurs" or "fri" or "sat" or "sun";
    }

    /// <summary>The single names, without openings, roles, addresses and the outlet itself; each once.</summary>
    public static ImmutableArray<string> Clean(IReadOnlyList<string> values, string site)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var value in values)
        {
            foreach (var part in Parts(WithoutOpening(WithoutBrackets(FoldedText.Squeeze(value)))))
            {
                var name = WithoutDegrees(part.Trim(' ', ',', '-', '–', '|', '.', ':', '(', ')'));
                if (name.Length > 0 && IsName(name, site) && !Contains(names, name)) names.Add(name);
                if (names.Count == 12) return names.ToImmutable();
            }
        }
        return names.ToImmutable();
    }

    private static string WithoutOpening(string value)
    {
        foreach (var opening in Openings)
        {
            if (value.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return value[opening.Length..];
        }
        // "ByAna Horvat": two elements without a space between them.
        return value.Length > 4 && value.StartsWith("By", StringComparison.Ordinal) && char.IsUpper(value[2]) ? value[2..] : value;
    }

    /// <summary>"Ana Horvat (aho)" and "Ana Horvat [text]" without what stands in brackets.</summary>
    private static string WithoutBrackets(string value)
    {
        for (var cuts = 0; cuts < 20; cuts++)
        {
            var open = value.AsSpan().IndexOfAny('(', '[');
            if (open <= 0) return value;
            var close = value.AsSpan(open).IndexOfAny(')', ']');
            value = close < 0 ? value[..open] : value[..open].TrimEnd() + value[(open + close + 1)..];
        }
        return value;
    }

    /// <summary>"Ana Horvat PhD" without the degree.</summary>
    private static string WithoutDegrees(string name)
    {
        while (name.LastIndexOf(' ') is > 0 and var space && Array.IndexOf(Degrees, name[(space + 1)..].Replace(".", "", StringComparison.Ordinal)) >= 0)
            name = name[..space].TrimEnd(' ', ',');
        return name;
    }

    private static List<string> Parts(string value)
    {
        var parts = new List<string> { value };
        foreach (var joint in Joints)
        {
            for (var i = 0; i < parts.Count && parts.Count < 40; i++)
            {
                var at = parts[i].IndexOf(joint, StringComparison.OrdinalIgnoreCase);
                if (at < 0) continue;
                parts.Insert(i + 1, parts[i][(at + joint.Length)..]);
                parts[i] = parts[i][..at];
            }
        }
        return parts;
    }

    private static bool IsName(string name, string site)
    {
        if (name.Length is < 2 or > 60 || name.AsSpan().ContainsAny("@/*")) return false;
        if (name.AsSpan().ContainsAnyInRange('0', '9')) return false;
        var folded = FoldedText.Of(name);
        if (folded.Length == 0 || folded == site || folded.AsSpan().Count(' ') > 5) return false;
        foreach (var role in Roles)
        {
            if (folded == role) return false;
        }
        foreach (var picture in Pictures)
        {
            if (folded.StartsWith(picture, StringComparison.Ordinal)) return false;
        }
        foreach (var ending in RoleEndings)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal)) return false;
        }
        return true;
    }

    private static bool Contains(ImmutableArray<string>.Builder names, string name)
    {
        foreach (var other in names)
        {
            if (FoldedText.Of(other) == FoldedText.Of(name)) return true;
        }
        return false;
    }
}
