namespace Sitrep.Training.Corpora;

/// <summary>Makes copies of training sentences that have lost what scraped texts lose: commas, apostrophes, quotation marks, capitals.</summary>
/// <param name="random">Decides what is lost.</param>
/// <param name="losses">What may be lost.</param>
/// <remarks>This is the switch <c>--degrade</c> of the training program; what it loses by default is everything.</remarks>
internal sealed class Degrading(Random random, Losses losses = Losses.All)
{
    /// <summary>Reads the switch: <c>all</c>, <c>none</c>, or kinds parted by commas.</summary>
    public static bool TryParse(string written, out Losses losses) => Enum.TryParse(written, ignoreCase: true, out losses)
        && (losses & ~Losses.All) == 0 && !written.Any(char.IsAsciiDigit);

    /// <summary>The sentence, or a degraded copy of it: one in five has lost its marks, one in seven its case.</summary>
    public TreebankWord[] Next(TreebankWord[] sentence)
    {
        var (marks, letters, joined) = (random.Next(100) < 20, random.Next(100), random.Next(2) == 0);
        var copy = marks && (losses & ~Losses.Case) != 0 ? DegradedTrees.WithoutMarks(sentence, losses, joined) : sentence;
        if (!losses.HasFlag(Losses.Case)) return copy;
        return letters switch
        {
            < 6 => DegradedTrees.InLetters(copy, form => form.ToLowerInvariant()),
            < 11 => DegradedTrees.InLetters(copy, DegradedTrees.Title),
            < 15 => DegradedTrees.InLetters(copy, form => form.ToUpperInvariant()),
            _ => copy,
        };
    }

    /// <summary>True for a character that a text with these losses no longer has.</summary>
    public static bool IsLost(char c, Losses losses) => c switch
    {
        ',' or ':' or ';' => losses.HasFlag(Losses.Commas),
        '\'' or '\u2019' => losses.HasFlag(Losses.Apostrophes),
        '"' or '`' or '\u2018' or '\u201C' or '\u201D' => losses.HasFlag(Losses.Quotes),
        _ => false,
    };
}
