using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Sitrep.Pdf;

/// <summary>The usual filters, each under the document's budget.</summary>
internal sealed class BoundedFilters(UnpackBudget budget) : BaseFilterProvider(Bounded(budget))
{
    private static Dictionary<string, IFilter> Bounded(UnpackBudget budget)
    {
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string>)["ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "FlateDecode", "Fl", "JBIG2Decode", "JPXDecode", "RunLengthDecode", "RL", "LZWDecode", "LZW", "Crypt"])
        {
            var known = Known(name);
            if (known is not null) filters[name] = new BoundedFilter(known, budget);
        }
        return filters;
    }

    private static IFilter? Known(string name)
    {
        try
        {
            return DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create(name)]) is [var filter] ? filter : null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }
}
