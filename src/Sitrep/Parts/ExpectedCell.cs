namespace Sitrep;

/// <summary>A cell that a reader expects to be filled: a measure, and a place where it is asked for one.</summary>
/// <param name="Measure">Id, title or words: <c>m3</c>, "People dead", "dead", "homes destroyed".</param>
/// <param name="Place">Name of the place; null for the whole.</param>
public sealed record ExpectedCell(string Measure, string? Place = null)
{
    /// <summary>Reads <c>measure</c>, <c>measure @ place</c> or <c>measure,place</c>.</summary>
    public static ExpectedCell Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var at = line.IndexOfAny(['@', ',']);
        if (at < 0) return new(line.Trim());
        var place = line[(at + 1)..].Trim();
        return new(line[..at].Trim(), place.Length > 0 ? place : null);
    }
}
