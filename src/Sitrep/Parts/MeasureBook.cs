using System.Collections.Immutable;

namespace Sitrep;

/// <summary>The ids of a situation's measures: minted in order of appearance, kept for good, aliased when two are merged.</summary>
public sealed record MeasureBook
{
    /// <summary>A book without entries.</summary>
    public static MeasureBook Empty { get; } = new();

    /// <summary>Key to id (<c>m1</c>, <c>m2</c> ...).</summary>
    public ImmutableDictionary<MeasureKey, string> Ids { get; init; } = ImmutableDictionary<MeasureKey, string>.Empty;

    /// <summary>Id of a merged measure to the id that took it in.</summary>
    public ImmutableDictionary<string, string> Aliases { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The id of the key, following aliases; null when none has been minted.</summary>
    public string? Find(MeasureKey key) => Ids.TryGetValue(key, out var id) ? Resolve(id) : null;

    /// <summary>The id that an id stands for after merges.</summary>
    public string Resolve(string id)
    {
        for (var steps = 0; steps <= Aliases.Count && Aliases.TryGetValue(id, out var target); steps++) id = target;
        return id;
    }

    /// <summary>The book with an id for the key: the one it has, or the next free one.</summary>
    public MeasureBook With(MeasureKey key) => Ids.ContainsKey(key)
        ? this
        : this with { Ids = Ids.Add(key, "m" + (Ids.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) };

    /// <summary>The book in which <paramref name="from"/> stands for <paramref name="into"/>; no id is ever lost.</summary>
    /// <exception cref="ArgumentException">The two are the same measure already.</exception>
    public MeasureBook Merge(string from, string into)
    {
        if (Resolve(from) == Resolve(into)) throw new ArgumentException($"{from} and {into} are one measure already.", nameof(from));
        return this with { Aliases = Aliases.SetItem(Resolve(from), Resolve(into)) };
    }
}
