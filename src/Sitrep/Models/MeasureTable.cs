using System.Collections.Frozen;

namespace Sitrep.Models;

/// <summary>What is counted and what became of it: the table <c>measures.tsv</c>. Immutable; safe on any thread.</summary>
internal sealed class MeasureTable
{
    private readonly FrozenDictionary<string, string> things;
    private readonly FrozenDictionary<string, string> wholes;
    private readonly FrozenDictionary<string, PhraseTable> states;
    private readonly FrozenDictionary<string, string> stateOf;

    private MeasureTable(FrozenDictionary<string, string> things, FrozenDictionary<string, string> wholes, Dictionary<string, List<(string Form, string Name)>> states)
    {
        this.states = states.ToFrozenDictionary(pair => pair.Key, pair => PhraseTable.Of(pair.Value), StringComparer.Ordinal);
        stateOf = states.SelectMany(pair => pair.Value).DistinctBy(row => row.Form, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(row => row.Form, row => row.Name, StringComparer.OrdinalIgnoreCase);
        this.things = things;
        this.wholes = wholes;
    }

    /// <summary>The table that ships with the assembly, for stages that are built without models.</summary>
    public static MeasureTable Shipped { get; } = Load();

    private static MeasureTable Load()
    {
        using var reader = new StreamReader(ModelSet.Open("measures.tsv"));
        return Parse(reader);
    }

    /// <summary>Reads the table; lines that begin with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line has not four columns or no known kind; the message names the line.</exception>
    public static MeasureTable Parse(TextReader reader)
    {
        var things = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var wholes = new Dictionary<string, string>(StringComparer.Ordinal);
        var states = new Dictionary<string, List<(string Form, string Name)>>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 4 || columns[0] is not ("thing" or "state"))
                throw new FormatException(FormattableString.Invariant($"measures.tsv:{number}: not 'kind, name, of, forms'"));
            if (columns[0] == "thing")
            {
                foreach (var form in columns[3].Split('|')) things[form] = columns[1];
                if (columns[2] != "-") wholes[columns[1]] = columns[2];
                continue;
            }
            if (!states.TryGetValue(columns[2], out var rows)) states.Add(columns[2], rows = []);
            foreach (var form in columns[3].Split('|')) rows.Add((form, columns[1]));
        }
        return new(things.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), wholes.ToFrozenDictionary(StringComparer.Ordinal), states);
    }

    /// <summary>The one name of a counted thing ("boy" gives <c>child</c>); null for one that the table does not have.</summary>
    public string? Thing(string counted) => things.GetValueOrDefault(counted);

    /// <summary>The thing that this one is a part of: <c>person</c> for <c>child</c>; null for none.</summary>
    public string? WholeOf(string thing) => wholes.GetValueOrDefault(thing);

    /// <summary>True when the two are one thing or one is a part of the other.</summary>
    public bool AreOfOneKind(string first, string second) => (WholeOf(first) ?? first) == (WholeOf(second) ?? second);

    /// <summary>The state that a word or phrase alone means, whatever it is said of ("killed" gives <c>dead</c>); null for none.</summary>
    public string? StateOf(string words) => stateOf.GetValueOrDefault(words);

    /// <summary>The words for states of persons, cases, things or flows.</summary>
    public PhraseTable StatesOf(string what) => states[what];
}
