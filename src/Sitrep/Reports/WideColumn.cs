using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>A column of the wide form: its header and what it holds.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Field">One of <see cref="Fields"/>.</param>
/// <param name="Measure">The measure of a measure's field, in words; null for a field of the situation.</param>
/// <param name="Place">The place; null for the whole.</param>
public sealed record WideColumn(string Header, string Field, string? Measure = null, string? Place = null)
{
    /// <summary>Fields of the situation.</summary>
    public static ImmutableArray<string> SituationFields { get; } = ["situation", "id", "at", "first", "pages", "outlets", "places"];

    /// <summary>Fields of a measure.</summary>
    public static ImmutableArray<string> Fields { get; } =
    [
        "min", "max", "min_source", "max_source", "min_bound", "max_bound", "range", "latest", "latest_source", "latest_time", "best", "best_source", "best_reason", "origins", "sources",
        "yesterday", "change", "conflict", "stale", "silent_hours", "addresses", "claims", "by_hand",
    ];

    /// <summary>Reads a template: a column a line, <c>header = field</c> or <c>header = field: measure</c> or <c>header = field: measure @ place</c>; <c>#</c> opens a comment.</summary>
    /// <param name="text">The template.</param>
    /// <param name="columns">The columns; empty when it cannot be read.</param>
    /// <param name="error">Line and fault; null when all is well.</param>
    public static bool TryParse(string text, out ImmutableArray<WideColumn> columns, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = ImmutableArray.CreateBuilder<WideColumn>();
        columns = [];
        error = null;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim().TrimStart('\uFEFF');
            if (line.Length == 0 || line[0] == '#') continue;
            var column = Parse(line);
            if (column is null)
            {
                error = FormattableString.Invariant($"line {i + 1}: '{line}' is not 'header = field', 'header = field: measure' or 'header = field: measure @ place'");
                return false;
            }
            read.Add(column);
        }
        if (read.Count == 0) error = "it names no column";
        columns = read.ToImmutable();
        return error is null;
    }

    private static WideColumn? Parse(string line)
    {
        if (line.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals)) return null;
        var (header, rest) = (line[..equals].Trim(), line[(equals + 1)..].Trim());
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var field = (colon < 0 ? rest : rest[..colon]).Trim().ToLowerInvariant();
        if (colon < 0) return SituationFields.Contains(field) ? new(header, field) : null;
        var what = rest[(colon + 1)..].Split('@', 2, StringSplitOptions.TrimEntries);
        return Fields.Contains(field) && what[0].Length > 0 ? new(header, field, what[0], what.Length > 1 && what[1].Length > 0 ? what[1] : null) : null;
    }
}
