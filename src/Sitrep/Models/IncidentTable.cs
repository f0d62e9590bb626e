namespace Sitrep.Models;

/// <summary>Words that name events: the table <c>incidents.tsv</c>. Immutable; safe on any thread.</summary>
internal sealed class IncidentTable
{
    private readonly PhraseTable forms;
    private readonly Dictionary<string, IncidentExtent> extents;

    private IncidentTable(PhraseTable forms, Dictionary<string, IncidentExtent> extents)
    {
        this.forms = forms;
        this.extents = extents;
    }

    /// <summary>Reads the table; lines that begin with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line has not three columns or no known extent; the message names the line.</exception>
    public static IncidentTable Parse(TextReader reader)
    {
        var rows = new List<(string Form, string Name)>();
        var extents = new Dictionary<string, IncidentExtent>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 3 || !Enum.TryParse<IncidentExtent>(columns[1], true, out var extent))
                throw new FormatException(FormattableString.Invariant($"incidents.tsv:{number}: not 'name, extent, forms'"));
            extents[columns[0]] = extent;
            foreach (var form in columns[2].Split('|')) rows.Add((form, columns[0]));
        }
        return new(PhraseTable.Of(rows), extents);
    }

    /// <summary>The event named at a token, its extent, and how many tokens the name takes; null for none.</summary>
    public (string Name, IncidentExtent Extent, int Length)? At(AnnotatedText text, int token, int end) =>
        forms.At(text, token, end) is { } found ? (found.Name, extents[found.Name], found.Length) : null;
}
