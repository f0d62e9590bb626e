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

    private SourceNames(Dictionary<string, string> canonical) => this.canonical = canonical;

    /// <summary>The names of all sources of the claims.</summary>
    public static SourceNames Of(IReadOnlyList<OrderedClaim> claims)
    {
        var counts = new SortedDictionary<string, (string Written, int Count)>(StringComparer.Ordinal);
        foreach (var item in claims)
        {
            foreach (var name in Raw(item.Recorded.Claim))
            {
                var key = KeyOf(name);
                counts[key] = counts.TryGetValue(key, out var known) ? (known.Written, known.Count + 1) : (Plain(name), 1);
            }
        }
        var canonical = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = counts.Keys.Where(key => !IsUnnamed(key)).ToDictionary(key => key, key => key.Split(' '), StringComparer.Ordinal);
        foreach (var (key, (written, _)) in counts)
        {
            var own = IsUnnamed(key) ? key.Split(Between)[0].Split(' ') : words[key];
            var fuller = IsUnnamed(key) && own.Length < 2 ? null : Fuller(key, own, words);
            canonical[key] = fuller is not null ? counts[fuller].Written : char.IsLower(written[0]) && ByRole(own, claims) is { } holder ? holder : written;
        }
        return new(canonical);
    }

    /// <summary>Who answers for a claim, one name a source; the outlet, or the agency it credits, where nobody is named.</summary>
    public IEnumerable<string> Of(Claim claim)
    {
        foreach (var name in Raw(claim)) yield return canonical.GetValueOrDefault(KeyOf(name), name);
    }

    private static IEnumerable<string> Raw(Claim claim)
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
            else yield return source.IsAnonymous ? Plain(source.Name) + Between + claim.Evidence.Outlet + ")" : source.Name;
        }
    }

    /// <summary>The one fuller name that the short one must mean; null when there is none or more than one.</summary>
    private static string? Fuller(string key, string[] own, Dictionary<string, string[]> words)
    {
        string? found = null;
        foreach (var (other, parts) in words.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (other == key || parts.Length > MostWords || !Means(own, parts)) continue;
            if (found is not null && !Means(words[found], parts) && !Means(parts, words[found])) return null;
            if (found is null || parts.Length > words[found].Length) found = other;
        }
        return found;
    }

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
        if (plain.Length >= ShoutedLength && !plain.Any(char.IsLower)) plain = plain.ToLowerInvariant();
        foreach (var article in (ReadOnlySpan<string>)["the ", "The ", "a ", "A ", "an ", "An "])
            if (plain.StartsWith(article, StringComparison.Ordinal) && plain.Length > article.Length) return plain[article.Length..];
        return plain;
    }
}
