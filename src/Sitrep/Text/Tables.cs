namespace Sitrep.Text;

/// <summary>Reads the small word tables that ship inside the assembly: lines of cells parted by tabs, <c>#</c> starts a comment line.</summary>
internal static class Tables
{
    /// <summary>The lines of a table, cut into cells.</summary>
    public static List<string[]> Read(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        }
        return rows;
    }
}
