using System.Collections.Frozen;

namespace Sitrep.Models;

/// <summary>Countries with their names and demonyms: the table <c>countries.tsv</c>. Immutable; safe on any thread.</summary>
public sealed class CountryTable
{
    private readonly FrozenDictionary<string, GazetteerEntry> names;
    private readonly FrozenDictionary<string, string> demonyms;
    private readonly FrozenDictionary<string, string> byCode;

    private CountryTable(Dictionary<string, GazetteerEntry> names, Dictionary<string, string> demonyms, Dictionary<string, string> byCode)
    {
        this.names = names.ToFrozenDictionary(StringComparer.Ordinal);
        this.demonyms = demonyms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        this.byCode = byCode.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Number of countries.</summary>
    public int Count => byCode.Count;

    /// <summary>Reads the table; lines that begin with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line has not five columns; the message names it.</exception>
    public static CountryTable Parse(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var names = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        var demonyms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var byCode = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 5) throw new FormatException(FormattableString.Invariant($"countries.tsv:{number}: not five columns"));
            byCode[columns[0]] = columns[1];
            var entry = new GazetteerEntry(columns[1], columns[0], null, PlacePrecision.Country, 0, 0, 0, false, null);
            foreach (var name in (string[])[columns[1], .. columns[2].Split(',', StringSplitOptions.RemoveEmptyEntries)]) names.TryAdd(name, entry);
            foreach (var demonym in columns[3].Split(',', StringSplitOptions.RemoveEmptyEntries)) demonyms.TryAdd(demonym, columns[0]);
        }
        return new(names, demonyms, byCode);
    }

    /// <summary>The country of a name as it is written (capitals count: "US" is one, "us" is not); null for none.</summary>
    public GazetteerEntry? Find(string name) => names.GetValueOrDefault(name);

    /// <summary>Code of the country whose people or things are called so ("Syrian"); null for none.</summary>
    public string? OfDemonym(string word) => demonyms.GetValueOrDefault(word) ?? (word.EndsWith('s') ? demonyms.GetValueOrDefault(word[..^1]) : null);

    /// <summary>As <see cref="OfDemonym(string)"/>, without making a string.</summary>
    internal string? OfDemonym(ReadOnlySpan<char> word)
    {
        var lookup = demonyms.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.TryGetValue(word, out var code) || word.Length > 1 && word[^1] == 's' && lookup.TryGetValue(word[..^1], out code) ? code : null;
    }

    /// <summary>Name of the country of a code; null for none.</summary>
    public string? NameOf(string? code) => code is null ? null : byCode.GetValueOrDefault(code);
}
