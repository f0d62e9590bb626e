namespace Sitrep.Training.Predictions;

/// <summary>Turns UTF-16 indexes into code points: the scorers count those.</summary>
internal sealed class CodePoints
{
    private readonly int[]? before;

    public CodePoints(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return;
        before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++) before[i + 1] = before[i] + (char.IsLowSurrogate(text[i]) ? 0 : 1);
    }

    /// <summary>The UTF-16 index of a code point; the length of the text for one behind its end.</summary>
    public static int ToUtf16(string text, int point)
    {
        var index = 0;
        while (point > 0 && index < text.Length)
        {
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
            point--;
        }
        return index;
    }

    /// <summary>Code points before the index.</summary>
    public int At(int index) => before is null ? index : before[index];
}
