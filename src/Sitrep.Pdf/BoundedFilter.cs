using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Sitrep.Pdf;

/// <summary>A filter that looks first how much comes out, so that a small stream cannot unpack to the whole memory.</summary>
internal sealed class BoundedFilter(IFilter filter, UnpackBudget budget) : IFilter
{
    /// <summary>LZW unpacks up to 1,365 times; streams of it are small, it fell out of use in 1996.</summary>
    private const int MostLzw = 1 << 16;

    public bool IsSupported => filter.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (filter is FlateFilter) Measure(input);
        else if (filter is LzwFilter && input.Length > MostLzw) throw new PdfTooLargeException("it holds an LZW stream of more than 64 KB");
        else budget.Take(input.Length);
        return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
    }

    /// <summary>Unpacks without keeping, until the end or the bound; what is damaged is the filter's to judge.</summary>
    private void Measure(Memory<byte> input)
    {
        var buffer = new byte[1 << 16];
        using var source = new MemoryStream(input.ToArray(), false);
        using var unpacker = new ZLibStream(source, CompressionMode.Decompress);
        try
        {
            for (int got; (got = unpacker.Read(buffer)) > 0;) budget.Take(got);
        }
        catch (InvalidDataException)
        {
        }
    }
}
