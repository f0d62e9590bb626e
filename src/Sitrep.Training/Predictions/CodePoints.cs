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

    /// <summary>Code points before the index.</summary>
    public int At(int index) => before is null ? index : before[index];
}
