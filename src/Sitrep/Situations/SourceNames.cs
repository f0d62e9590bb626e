using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Gives every source of a situation one name: a short name and the full one, an acronym, a spokesman and the body.</summary>
/// <remarks>
/// Unnamed sources ("officials") of different outlets stay apart. A name joins a fuller one only when there is no second one it could
/// belong to: "the ministry" joins "Ministry of the Interior" as long as no other ministry speaks.
/// </remarks>
internal sealed class SourceNames
{
    /// <summary>A name of more words is a phrase that was cut badly: it takes no shorter one in.</summary>
    private const int MostWords = 8;

    /// <summary>From this length on a name in capitals is a headline's word, not an acronym.</summary>
    private const int ShoutedLength = 7;

    private const string Between = " (to ";
    private readonly Dictionary<string, string> canonical;
    private readonly Dictionary<(string Capture, SourceClass Class), string> onlyOfClass;

    private SourceNames(Dictionary<string, string> canonical, Dictionary<(string, SourceClass), string> onlyOfClass)
    {
        this.canonical = canonical;
        this.onlyOfClass = onlyOfClass;
    }

    /// <summary>The names of all sources of the claims.</summary>
    public static SourceNames Of(IReadOnlyList<OrderedClaim> claims)
    {
        var only = OnlyOfClass(claims);
        var counts = Count(claims, only);
        var joins = new SourceJoins(counts.ToDictionary(pair => pair.Key, pair => pair.Value.Count, StringComparer.Ordinal));
        var words = counts.Keys.Where(key => !IsUnnamed(key)).ToDictionary(key => key, key => key.Split(' '), StringComparer.Ordinal);
        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, (written, _)) in counts)
        {
            var own = IsUnnamed(key) ? key.Split(Between)[0].Split(' ') : words[key];
            var fuller = IsUnnamed(key) && own.Length < 2 ? [] : Fuller(key, own, words, joins);
            foreach (var other in fuller) joins.Join(key, other);
            if (fuller.Count == 0 && char.IsLower(written[0]) && ByRole(own, claims) is { } holder) holders[key] = holder;
        }
        var canonical = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in counts.Keys) canonical[key] = holders.TryGetValue(key, out var holder) ? holder : counts[joins.NameOf(key)].Written;
        return new(canonical, only);
    }

    /// <summary>How each name is written and how often; outlets are known even where they say nothing themselves.</summary>
    private static SortedDictionary<string, (string Written, int Count)> Count(IReadOnlyList<OrderedClaim> claims, Dictionary<(string, SourceClass), string> only)
    {
        var counts = new SortedDictionary<string, (string Written, int Count)>(StringComparer.Ordinal);
        foreach (var item in claims)
        {
            counts.TryAdd(KeyOf(item.Recorded.Claim.Evidence.Outlet), (Plain(item.Recorded.Claim.Evidence.Outlet), 0));
            foreach (var name in Raw(item.Recorded.Claim, only))
            {
                var key = KeyOf(name);
                counts[key] = counts.TryGetValue(key, out var known) ? (known.Written, known.Count + 1) : (Plain(name), 1);
            }
        }
        return counts;
    }

    /// <summary>Who answers for a claim, one name a source; the outlet, or the agency it credits, where nobody is named.</summary>
    public IEnumerable<string> Of(Claim claim)
    {
        foreach (var name in Raw(claim, onlyOfClass)) yield return canonical.GetValueOrDefault(KeyOf(name), name);
    }

    /// <summary>
    /// The one named monitor or company of each page, and of the whole situation (no capture) where only one monitor is named: "the
    /// monitoring group" and "the company" mean it.
    /// </summary>
    private static Dictionary<(string Capture, SourceClass Class), string> OnlyOfClass(IReadOnlyList<OrderedClaim> claims)
    {
        var named = new Dictionary<(string, SourceClass), Dictionary<string, int>>();
        foreach (var item in claims)
        {
            foreach (var source in item.Recorded.Claim.Attribution.Sources)
            {
                if (IsCommon(source) || source.SpeaksFor is not null || source.Class is not (SourceClass.Monitor or SourceClass.Company)) continue;
                foreach (var capture in (ReadOnlySpan<string>)[item.Recorded.Claim.Evidence.CaptureId, source.Class == SourceClass.Monitor ? "" : item.Recorded.Claim.Evidence.CaptureId])
                {
                    if (!named.TryGetValue((capture, source.Class), out var names)) named.Add((capture, source.Class), names = new(StringComparer.Ordinal));
                    names[source.Name] = names.GetValueOrDefault(source.Name) + 1;
                }
            }
        }
        var only = new Dictionary<(string, SourceClass), string>();
        foreach (var (key, names) in named)
        {
            var longest = names.Keys.OrderByDescending(name => names[name]).ThenBy(name => name, StringComparer.Ordinal).First();
            var words = Folding.Key(longest).Split(' ');
            var others = names.Where(name => name.Key != longest).Sum(name => IsOther(name.Key, words) ? name.Value : 0);
            if (4 * others <= names[longest]) only[key] = longest;
        }
        return only;
    }

    private static bool IsOther(string name, string[] words) => Folding.Key(name).Split(' ') is var other && !Means(other, words) && !Means(words, other);

    /// <summary>True for a source without a name, and for a common noun that stands as one ("monitor", "company").</summary>
    private static bool IsCommon(Source source) => source.IsAnonymous || source.Name.Length > 0 && char.IsLower(source.Name[0]);

    private static IEnumerable<string> Raw(Claim claim, Dictionary<(string, SourceClass), string> only)
    {
        var sources = claim.Attribution.Sources;
        if (sources.IsDefaultOrEmpty)
        {
            yield return claim.Evidence.WireCredit ?? claim.Evidence.Outlet;
            yield break;
        }
        foreach (var source in sources)
        {
            if (source.SpeaksFor is { Length: > 0 } body) yield return body;
            else if (!IsCommon(source) || source.IsAnonymous && source.Class is not (SourceClass.Monitor or SourceClass.Company))
                yield return source.IsAnonymous ? Plain(source.Name) + Between + claim.Evidence.Outlet + ")" : source.Name;
            else if (only.TryGetValue((claim.Evidence.CaptureId, source.Class), out var named) || only.TryGetValue(("", source.Class), out named)) yield return named;
            else if (!source.IsAnonymous) yield return source.Name;
            else yield return Plain(source.Name) + Between + claim.Evidence.Outlet + ")";
        }
    }

    /// <summary>
    /// The fuller names that the short one must mean; none when they are of different bodies. A short name of two words and more that
    /// all of them end with ("Jane Arden": "Minister Jane Arden", "Chief Jane Arden") means all of them.
    /// </summary>
    private static List<string> Fuller(string key, string[] own, Dictionary<string, string[]> words, SourceJoins joins)
    {
        var found = new List<string>();
        foreach (var (other, parts) in words.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (other != key && parts.Length <= MostWords && Means(own, parts)) found.Add(other);
        if (found.Count < 2 || own.Length >= 2 && !Small.Contains(own[^1]) && !Bodies.Contains(own[^1]) && found.TrueForAll(other => EndsLike(own, words[other]))) return found;
        var longest = found.MaxBy(other => words[other].Length)!;
        return found.TrueForAll(other => other == longest || joins.AreOne(other, longest) || Means(words[other], words[longest])) ? [longest] : [];
    }

    private static bool EndsLike(string[] own, string[] full) => full[^1] == own[^1] && (full[^2] == own[^2] || Array.IndexOf(full, own[0]) >= 0);

    /// <summary>Words that many bodies of one country or of several share.</summary>
    private static readonly HashSet<string> Bodies =
    [
        "ministry", "department", "council", "centre", "center", "command", "hospital", "agency", "university", "media", "television", "minister", "president",
        "spokesman", "spokeswoman", "office", "authority", "authorities", "service", "services", "forces", "source", "sources", "group",
    ];

    /// <summary>The one person of the situation whose role the words are ("the governor"); null when there is none or more than one.</summary>
    private static string? ByRole(string[] own, IReadOnlyList<OrderedClaim> claims)
    {
        string? found = null;
        foreach (var item in claims)
        {
            foreach (var source in item.Recorded.Claim.Attribution.Sources)
            {
                if (source.IsAnonymous || source.Role is not { } role || own.All(Small.Contains)) continue;
                var words = Folding.Key(role).Split(' ');
                if (!own.All(words.Contains)) continue;
                var name = Plain(source.SpeaksFor ?? source.Name);
                if (found is not null && found != name) return null;
                found = name;
            }
        }
        return found;
    }

    private static bool IsUnnamed(string key) => key.Contains(Between, StringComparison.Ordinal);

    /// <summary>True when all words of the short name stand in the full one, or the short one is its initials.</summary>
    private static bool Means(string[] shorter, string[] full)
    {
        if (IsPart(shorter, full)) return false;
        if (shorter.Length < full.Length && shorter.All(word => Array.IndexOf(full, word) >= 0) && !shorter.All(Small.Contains)) return true;
        return shorter.Length == 1 && shorter[0].Length >= 2 && full.Length >= 2 && shorter[0] == Initials(full);
    }

    /// <summary>"the rescue centre of the army" is no other name of the army.</summary>
    private static bool IsPart(string[] body, string[] full)
    {
        var before = full.Length - body.Length - 1;
        if (before < 1 || !full.AsSpan(before + 1).SequenceEqual(body)) return false;
        return full[before] == "of" || full[before] == "the" && before > 1 && full[before - 1] == "of";
    }

    private static readonly HashSet<string> Small = ["of", "for", "and", "the", "in", "on", "officials", "official", "army", "police", "government"];

    private static string Initials(string[] words) => string.Concat(words.Where(word => !Small.Contains(word)).Select(word => word[0]));

    private static string KeyOf(string name)
    {
        var at = name.IndexOf(Between, StringComparison.Ordinal);
        return at < 0 ? Folding.Key(Plain(name)) : Folding.Key(Plain(name.Substring(0, at))) + Between + Folding.Key(name.AsSpan(at + Between.Length));
    }

    private static string Plain(string name)
    {
        var plain = Folding.Fold(name);
        foreach (var clause in (ReadOnlySpan<string>)[", with ", ", who ", ", which ", ", whose "])
            if (plain.IndexOf(clause, StringComparison.Ordinal) is var cut and > 0) plain = plain[..cut];
        if (plain.Length >= ShoutedLength && !plain.Any(char.IsLower)) plain = plain.ToLowerInvariant();
        foreach (var article in (ReadOnlySpan<string>)["the ", "The ", "a ", "A ", "an ", "An "])
            if (plain.StartsWith(article, StringComparison.Ordinal) && plain.Length > article.Length) return plain[article.Length..];
        return plain;
    }
}
