using System.Collections.Frozen;
using System.Globalization;

namespace Sitrep.Models;

/// <summary>The units that are read, with their conversions: the table <c>units.tsv</c>. Immutable; safe on any thread.</summary>
/// <remarks>Factors are those of the SI brochure and NIST SP 811; a barrel of oil has 42 US gallons.</remarks>
public sealed class UnitTable
{
    private readonly FrozenDictionary<string, Unit> units;
    private readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> signs;
    private readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> names;

    private UnitTable(Dictionary<string, Unit> units, Dictionary<string, Unit> signs, Dictionary<string, Unit> names)
    {
        this.units = units.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        lookup = this.units.GetAlternateLookup<ReadOnlySpan<char>>();
        this.signs = signs.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.names = names.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        All = [.. names.Values];
    }

    /// <summary>How many forms are known.</summary>
    public int Count => units.Count;

    /// <summary>Every unit once, in the order of the table.</summary>
    public System.Collections.Immutable.ImmutableArray<Unit> All { get; }

    /// <summary>Reads the table; lines that begin with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line has fewer than four columns or no number; the message names the line.</exception>
    public static UnitTable Parse(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var units = new Dictionary<string, Unit>(StringComparer.OrdinalIgnoreCase);
        var signs = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var names = new Dictionary<string, Unit>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length is < 4 or > 7 || !TryNumber(columns[3], out var factor) || factor <= 0 || !TryNumber(At(columns, 6) ?? "0", out var offset))
                throw new FormatException(FormattableString.Invariant($"units.tsv:{number}: not 'forms, name, dimension, factor, code, QUDT, offset'"));
            var unit = new Unit(columns[1], columns[2], factor) { Code = At(columns, 4), Qudt = At(columns, 5), Offset = offset };
            names[unit.Name] = unit;
            foreach (var form in columns[0].Split(';'))
            {
                if (form[0] == '=') signs[form[1..]] = unit;
                else units[form] = unit;
            }
        }
        return new(units, signs, names);
    }

    /// <summary>The unit of a form, singular, case aside; null for none.</summary>
    public Unit? Find(ReadOnlySpan<char> form) => lookup.TryGetValue(form, out var unit) ? unit : null;

    /// <summary>The unit of a short sign that counts only right behind digits ("m", "t", "g"), in its own case; null for none.</summary>
    public Unit? FindSign(ReadOnlySpan<char> sign) => signs.TryGetValue(sign, out var unit) ? unit : null;

    /// <summary>The unit of a normal name; null for none.</summary>
    public Unit? Named(ReadOnlySpan<char> name) => names.TryGetValue(name, out var unit) ? unit : null;

    private static string? At(string[] columns, int index) => index < columns.Length && columns[index].Length > 0 ? columns[index] : null;

    private static bool TryNumber(string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
