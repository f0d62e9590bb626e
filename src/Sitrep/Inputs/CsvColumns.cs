using System.Collections.Frozen;

namespace Sitrep.Inputs;

/// <summary>Which column of a table holds what, -1 for none; and whether the first row names the columns.</summary>
internal sealed record CsvColumns(int Address, int Text, int Publisher, int Date, int Title, bool HasHeader)
{
    private const int LongText = 120;

    private static readonly FrozenDictionary<string, int> Names = ReadNames();

    /// <summary>The columns that a header names; null when it names neither addresses nor texts.</summary>
    public static CsvColumns? OfHeader(IReadOnlyList<string> row)
    {
        var found = new[] { -1, -1, -1, -1, -1 };
        for (var i = 0; i < row.Count; i++)
        {
            var name = new string([.. row[i].Where(char.IsLetter)]).ToLowerInvariant();
            if (Names.TryGetValue(name, out var role) && found[role] < 0) found[role] = i;
        }
        return found[0] < 0 && found[1] < 0 ? null : new(found[0], found[1], found[2], found[3], found[4], true);
    }

    /// <summary>The columns of a table without a header: addresses of the web are known by their look, a text by its length.</summary>
    public static CsvColumns? OfRow(IReadOnlyList<string> row)
    {
        int address = -1, text = -1;
        for (var i = 0; i < row.Count; i++)
        {
            if (address < 0 && WebAddress.TryRead(row[i], null, out _)) address = i;
            else if (row[i].Length >= LongText && (text < 0 || row[i].Length > row[text].Length)) text = i;
        }
        return address < 0 && text < 0 ? null : new(address, text, -1, -1, -1, false);
    }

    private static FrozenDictionary<string, int> ReadNames()
    {
        string[] roles =
        [
            "url link address uri href weblink webaddress sourceurl articleurl pageurl permalink website",
            "text body content article articletext fulltext story html report",
            "publisher source outlet newspaper medium media site sitename publication agency sourcename",
            "date published publicationdate pubdate publishedat datepublished time day publishdate reportdate",
            "title headline name subject heading articletitle",
        ];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var role = 0; role < roles.Length; role++)
            foreach (var name in roles[role].Split(' ')) names.TryAdd(name, role);
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
