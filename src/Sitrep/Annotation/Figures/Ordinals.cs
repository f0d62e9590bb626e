using System.Collections.Frozen;

namespace Sitrep.Annotation.Figures;

/// <summary>Ordinals in words and digits: "fourth", "4th".</summary>
internal static class Ordinals
{
    private static readonly FrozenDictionary<string, double> Words = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase)
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
        ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16, ["seventeenth"] = 17, ["eighteenth"] = 18,
        ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30, ["fortieth"] = 40, ["fiftieth"] = 50, ["hundredth"] = 100,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of an ordinal; false for another word.</summary>
    public static bool TryRead(ReadOnlySpan<char> form, out double value)
    {
        if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out value)) return true;
        if (form.Length < 3 || !char.IsAsciiDigit(form[0]) || !(form[^2..] is "st" or "nd" or "rd" or "th")) return false;
        return Sitrep.Text.NumberWords.TryDigits(form[..^2], out value);
    }
}
