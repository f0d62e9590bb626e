using System.Collections.Frozen;
using System.Globalization;

namespace Sitrep.Models;

/// <summary>The units that are read, with their conversions: the table <c>units.tsv</c>. Immutable; safe on any thread.</summary>
/// <remarks>Factors are those of the SI brochure and NIST SP 811; a barrel of oil has 42 US gallons.</remarks>
public sealed class UnitTable
{
    private readonly FrozenDictionary<string, Unit> units;
    private readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private UnitTable(FrozenDictionary<string, Unit> units)
    {
        this.units = units;
        lookup = units.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many forms are known.</summary>
    public int Count => units.Count;

    /// <summary>Reads the table; lines that begin with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line has not four columns or no number; the message names the line.</exception>
    public static UnitTable Parse(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var units = new Dictionary<string, Unit>(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 4 || !double.TryParse(columns[3], NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) || factor <= 0)
                throw new FormatException(FormattableString.Invariant($"units.tsv:{number}: not 'forms, name, dimension, factor'"));
            var unit = new Unit(columns[1], columns[2], factor);
            foreach (var form in columns[0].Split(';')) units[form] = unit;
        }
        return new(units.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The unit of a form, singular, case aside; null for none.</summary>
    public Unit? Find(ReadOnlySpan<char> form) => lookup.TryGetValue(form, out var unit) ? unit : null;
}
