using System.Text;

namespace Sitrep.Text;

/// <summary>Tells the old Cyrillic character sets apart by the bytes of the eight commonest Russian letters.</summary>
internal static class CyrillicGuess
{
    private const int Window = 1 << 16;
    private const int Enough = 20;

    private static readonly (int CodePage, byte[] Letters)[] Sets =
    [
        (1251, [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0]),
        (20866, [0xCF, 0xC5, 0xC1, 0xC9, 0xCE, 0xD4, 0xD3, 0xD2]),
        (28595, [0xDE, 0xD5, 0xD0, 0xD8, 0xDD, 0xE2, 0xE1, 0xE0]),
        (866, [0xAE, 0xA5, 0xA0, 0xA8, 0xAD, 0xE2, 0xE1, 0xE0]),
    ];

    /// <summary>The set, or null when the bytes do not look like whole words of Cyrillic letters.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Window)];
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        int inWords = 0, high = 0;
        for (var i = 0; i < bytes.Length;)
        {
            var from = i;
            while (i < bytes.Length && bytes[i] >= 0x80) i++;
            high += i - from;
            if (i - from >= 3)
            {
                inWords += i - from;
                foreach (var b in bytes[from..i]) counts[b]++;
            }
            if (i == from) i++;
        }
        // Western text has its high bytes one by one.
        if (inWords < Enough || inWords * 10 < high * 7) return null;
        var (best, most) = (0, 0);
        foreach (var (codePage, letters) in Sets)
        {
            var found = 0;
            foreach (var letter in letters) found += counts[letter];
            if (found > most) (best, most) = (codePage, found);
        }
        return most * 10 >= inWords * 4 ? CodePagesEncodingProvider.Instance.GetEncoding(best) : null;
    }
}
