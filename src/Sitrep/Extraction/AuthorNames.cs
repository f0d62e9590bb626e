using System.Collections.Immutable;

namespace Sitrep.Extraction;

/// <summary>Cleans the names of writers: "By Ana Horvat and Jon Lind" becomes two names.</summary>
internal static class AuthorNames
{
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

    /// <summary>The single names, without openings, roles, addresses and the outlet itself; each once.</summary>
    public static ImmutableArray<string> Clean(IReadOnlyList<string> values, string site)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var value in values)
        {
            foreach (var part in Parts(WithoutOpening(FoldedText.Squeeze(value))))
            {
                var name = part.Trim(' ', ',', '-', '–', '|', '.', ':', '(', ')');
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
