namespace Sitrep.Training.Corpora;

/// <summary>Makes copies of training sentences that have lost what scraped texts lose: commas, apostrophes, quotation marks, capitals.</summary>
/// <remarks>This is the switch <c>--degrade</c> of the training program; what it loses by default is everything.</remarks>
internal sealed class Degrading(int seed, Losses losses = Losses.All)
{
    private readonly Random random = new(seed);

    /// <summary>Reads the switch: <c>all</c>, <c>none</c>, or kinds parted by commas.</summary>
    public static bool TryParse(string written, out Losses losses) => Enum.TryParse(written, ignoreCase: true, out losses)
        && (losses & ~Losses.All) == 0 && !written.Any(char.IsAsciiDigit);

    /// <summary>The sentence, or a degraded copy of it: about one in three has lost marks, one in eight its case.</summary>
    public List<(string Form, WordClass Class)> Next(List<(string Form, WordClass Class)> sentence)
    {
        var marks = random.Next(100) < 33 && (losses & ~Losses.Case) != 0;
        var letters = random.Next(100);
        if (!losses.HasFlag(Losses.Case)) letters = 100;
        if (!marks && letters >= 12) return sentence;
        var copy = new List<(string Form, WordClass Class)>(sentence.Count);
        foreach (var (form, wordClass) in sentence)
        {
            if (marks && form is "'s" or "\u2019s" && losses.HasFlag(Losses.Apostrophes) && copy.Count > 0) { copy[^1] = (copy[^1].Form + "s", copy[^1].Class); continue; }
            if (marks && form.All(c => IsLost(c, losses))) continue;
            var written = marks && losses.HasFlag(Losses.Apostrophes) ? Without(form) : form;
            copy.Add((letters switch { < 5 => written.ToLowerInvariant(), < 9 => Title(written), < 12 => written.ToUpperInvariant(), _ => written }, wordClass));
        }
        return copy.Count > 0 ? copy : sentence;
    }

    /// <summary>True for a character that a text with these losses no longer has.</summary>
    public static bool IsLost(char c, Losses losses) => c switch
    {
        ',' or ':' or ';' => losses.HasFlag(Losses.Commas),
        '\'' or '\u2019' => losses.HasFlag(Losses.Apostrophes),
        '"' or '`' or '\u2018' or '\u201C' or '\u201D' => losses.HasFlag(Losses.Quotes),
        _ => false,
    };

    private static string Without(string form) => form.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal);

    private static string Title(string form) => char.ToUpperInvariant(form[0]) + form[1..];
}
