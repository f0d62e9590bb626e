namespace Sitrep.App.Web.Drawing;

/// <summary>A day and more without a figure, framed from the last one to now.</summary>
/// <param name="Frame">From the last figure to now, the whole height.</param>
/// <param name="Words">Two lines of text.</param>
/// <param name="WordBoxes">The room they take.</param>
/// <param name="IsBeside">True where they stand right of the line of now, since the frame is narrower than they are.</param>
internal sealed record Silence(Box Frame, IReadOnlyList<(string Text, double X, double Baseline)> Words, IReadOnlyList<Box> WordBoxes, bool IsBeside)
{
    private const string NoFigure = "no figure";

    /// <summary>The words inside the frame, written up to the line of now, from a height downwards.</summary>
    public static Silence Inside(Box frame, string age, double top, double font)
    {
        var right = frame.Right - 4;
        (string Text, double X, double Baseline)[] words = [(NoFigure, right, top + font * 1.1), (age, right, top + font * 2.3)];
        return new(frame, words, [.. words.Select(word => Box.OfText(right - TextWidth.Of(word.Text, font), word.Baseline, TextWidth.Of(word.Text, font), font))], false);
    }

    /// <summary>The words in the margin.</summary>
    public static Silence Beside(Box frame, string age, double top, double font)
    {
        var left = frame.Right + 12;
        (string Text, double X, double Baseline)[] words = [(NoFigure, left, top + font * 0.8), (age, left, top + font * 2)];
        return new(frame, words, [.. words.Select(word => Box.OfText(left, word.Baseline, TextWidth.Of(word.Text, font), font))], true);
    }
}
