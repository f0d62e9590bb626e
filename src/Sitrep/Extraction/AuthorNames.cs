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

    private static readonly string[] Joints = [", ", "; ", " and ", " & ", " und ", " y ", " et ", " og ", " och ", " | ", " / ", " • ", " with "];

    /// <summary>Openings of a printed byline; those of one short word only before what reads like a name.</summary>
    private static readonly string[] Bylines =
    [
        "by: ", "by ", "written by ", "story by ", "words by ", "posted by ", "reported by ", "text by ", "photos and story by ", "story and photos by ", "von: ", "von ", "text: ", "text von ",
        "autor: ", "author: ", "par ", "por ", "door ", "af ", "av ", "di ",
    ];

    private static readonly string[] Roles =
    [
        "staff", "staff writer", "staff reporter", "admin", "administrator", "editor", "editorial", "reporter", "correspondent", "author",
        "guest", "redaktion",
        "contributor", "writer", "news desk", "newsroom", "associated press writer", "senior reporter", "guest author", "webmaster", "editors",
        "opinion contributor", "the editors", "political reporter", "news editor", "senior editor", "senior writer",
        "sponsored", "agencies", "staff writers", "contributing opinion writer",
    ];

    private static readonly string[] NoNames = ["by", "ms", "rdn", "ld", "md", "phd", "rd", "rn", "mph", "name", "read more", "special to", "staff writer", "staff reporter", "guest author"];

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

    /// <summary>The names of a line that begins as a byline does ("Written by Ana Horvat on March 9, 2027", "von Ana Horvat"), or null.</summary>
    public static string? NamesBehindOpening(string line)
    {
        if (line.IndexOf(" as told to ", StringComparison.OrdinalIgnoreCase) is > 0 and var told) return line[(told + 12)..];
        foreach (var opening in Bylines)
        {
            if (!line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) || line.Length < opening.Length + 3) continue;
            var rest = line[opening.Length..].TrimStart();
            if (rest.Length == 0 || !char.IsUpper(rest[0])) return null;
            if (opening.Contains("by", StringComparison.Ordinal) || opening.Contains(':', StringComparison.Ordinal)) return rest;
            foreach (var part in Parts(WithoutDate(rest)))
            {
                if (ReadsLikeName(part.Trim(' ', ',', '.'))) return rest;
            }
        }
        return null;
    }

    /// <summary>True for a label such as "Written by".</summary>
    public static bool IsWrittenBy(string label) => FoldedText.Of(label) is "written by" or "verfasst von" or "geschrieben von" or "escrito por" or "écrit par";

    /// <summary>Two to five words, the first and the last with a capital.</summary>
    public static bool ReadsLikeName(string text)
    {
        var words = text.Split(' ');
        return words.Length is >= 2 and <= 5 && words[0].Length > 0 && words[0] is not ("In" or "On" or "The" or "More" or "All") && char.IsUpper(words[0][0]) && words[^1].Length > 0 && char.IsUpper(words[^1][0])
            && !text.AsSpan().ContainsAnyInRange('0', '9');
    }

    /// <summary>A byline up to the first digit or bar, less the words of a date in front of it ("By Ana Horvat Tuesday, March 9, 2027").</summary>
    public static string WithoutDate(string line)
    {
        var end = line.AsSpan().IndexOfAny(Ends);
        var words = (end < 0 ? line : line[..end]).TrimEnd().Split(' ');
        var count = words.Length;
        while (count > 1 && IsDateWord(words[count - 1])) count--;
        line = string.Join(' ', words.AsSpan(0, count)!);
        // "By Ana Horvat, in News, Valley".
        var section = line.IndexOf(", in ", StringComparison.Ordinal);
        return (section > 0 ? line[..section] : line).TrimEnd(',', ' ');
    }

    private static bool IsDateWord(string word)
    {
        var folded = FoldedText.Of(word);
        return Sitrep.Text.PublicationTimes.MonthOf(folded) > 0 || folded is "updated" or "published" or "posted" or "on" or "at" or ""
            || folded is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "mon" or "tue" or "tues" or "wed" or "thu" or "thurs" or "fri" or "sat" or "sun";
    }

    /// <summary>The single names, without openings, roles, addresses and the outlet itself; each once.</summary>
    /// <param name="values">Names as a page gives them.</param>
    /// <param name="site">Folded name of the outlet, or empty to keep it.</param>
    /// <param name="keepDesks">True to keep what no person is called, such as "News Staff".</param>
    public static ImmutableArray<string> Clean(IReadOnlyList<string> values, string site, bool keepDesks = false)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var value in values)
        {
            foreach (var part in Parts(WithoutOpening(WithoutBrackets(FoldedText.Squeeze(value)))))
            {
                var name = Once(WireCreditFinder.WithoutAgency(WithoutDegrees(part.Trim(' ', ',', '-', '–', '|', '.', ':', '(', ')'))));
                if (name.Length > 0 && IsName(name, site) && (keepDesks && name.Contains(' ', StringComparison.Ordinal) || !IsDesk(name, site)) && !Contains(names, name)) names.Add(name);
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

    /// <summary>"Associated Press Associated Press" without the second half.</summary>
    private static string Once(string name)
    {
        var half = name.Length / 2;
        return name.Length > 6 && name.Length % 2 == 1 && name[half] == ' ' && name.AsSpan(0, half).SequenceEqual(name.AsSpan(half + 1)) ? name[..half] : name;
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
        foreach (var picture in Pictures)
        {
            if (folded.StartsWith(picture, StringComparison.Ordinal)) return false;
        }
        return Array.IndexOf(NoNames, folded) < 0 && !IsDateWord(folded);
    }

    /// <summary>True for a role or a desk ("Staff writer", "News Staff"), which is printed where a name would stand.</summary>
    public static bool IsDesk(string name, string site)
    {
        var folded = FoldedText.Of(name);
        if (folded == site || Array.IndexOf(Roles, folded) >= 0) return true;
        foreach (var ending in RoleEndings)
        {
            if (folded.EndsWith(ending, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>True when the name is among them, marks and capitals left aside.</summary>
    public static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var other in names)
        {
            if (FoldedText.Of(other) == FoldedText.Of(name)) return true;
        }
        return false;
    }
}
