using System.Collections.Frozen;

namespace Sitrep.Models;

/// <summary>The words of saying with class and lemma: the table <c>attribution/cues.tsv</c>. Immutable; safe on any thread.</summary>
internal sealed class CueTable
{
    private readonly FrozenDictionary<string, CueWord>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private CueTable(FrozenDictionary<string, CueWord> words) => lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the table; lines that begin with <c>#</c> are comments. The first row that has a form wins.</summary>
    /// <exception cref="FormatException">A line has not four columns or no class of cue; the message names the line.</exception>
    public static CueTable Parse(TextReader reader)
    {
        var words = new Dictionary<string, CueWord>(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 4 || !Enum.TryParse<CueClass>(columns[0], out var cueClass))
                throw new FormatException(FormattableString.Invariant($"cues.tsv:{number}: not 'class, lemma, forms, try'"));
            foreach (var form in columns[2].Split(' ')) words.TryAdd(form, new(cueClass, columns[1], columns[3] == "try"));
        }
        return new(words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The entry of a form, case aside; null for none.</summary>
    public CueWord? Find(ReadOnlySpan<char> form) => lookup.TryGetValue(form, out var word) ? word : null;
}
