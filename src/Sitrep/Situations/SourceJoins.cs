namespace Sitrep.Situations;

/// <summary>Names of sources joined step by step, and the one that is used for all of them.</summary>
internal sealed class SourceJoins(Dictionary<string, int> counts)
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    /// <summary>Makes two names one source.</summary>
    public void Join(string first, string second)
    {
        var (a, b) = (Root(first), Root(second));
        if (a == b) return;
        if (IsBetter(b, a)) (a, b) = (b, a);
        parents[b] = a;
    }

    /// <summary>True for names that are one source.</summary>
    public bool AreOne(string first, string second) => Root(first) == Root(second);

    /// <summary>The name in use: of more than one word where there is one, then the one that is said most, then the longer.</summary>
    public string NameOf(string key) => Root(key);

    private string Root(string key)
    {
        while (parents.TryGetValue(key, out var parent)) key = parent;
        return key;
    }

    private bool IsBetter(string one, string other)
    {
        var (full, otherFull) = (one.Contains(' ', StringComparison.Ordinal), other.Contains(' ', StringComparison.Ordinal));
        if (full != otherFull) return full;
        var order = counts[one].CompareTo(counts[other]);
        if (order != 0) return order > 0;
        return one.Length != other.Length ? one.Length > other.Length : string.CompareOrdinal(one, other) < 0;
    }
}
