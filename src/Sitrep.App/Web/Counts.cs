using Sitrep.Text;

namespace Sitrep.App.Web;

/// <summary>Numbers with their nouns.</summary>
internal static class Counts
{
    /// <summary><c>1 page</c>, <c>2 pages</c>, <c>2 countries</c>.</summary>
    public static string Of(int count, string noun) => Figures.Number(count) + " " + (count == 1 ? noun
        : noun.EndsWith('y') && !noun.EndsWith("ay", StringComparison.Ordinal) ? noun[..^1] + "ies" : noun + "s");
}
