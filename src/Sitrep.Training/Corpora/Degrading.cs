namespace Sitrep.Training.Corpora;

/// <summary>Makes copies of training sentences that have lost what scraped texts lose: commas, apostrophes, quotation marks, capitals.</summary>
internal sealed class Degrading(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>The sentence, or a degraded copy of it: about one in three has lost marks, one in eight its case.</summary>
    public List<(string Form, WordClass Class)> Next(List<(string Form, WordClass Class)> sentence)
    {
        var marks = random.Next(100) < 33;
        var letters = random.Next(100);
        if (!marks && letters >= 12) return sentence;
        var copy = new List<(string Form, WordClass Class)>(sentence.Count);
        foreach (var (form, wordClass) in sentence)
        {
            if (marks && form is "," or "'" or "\"" or "``" or "''" or "\u2019" or "\u2018" or "\u201C" or "\u201D" or ":" or ";") continue;
            if (marks && form is "'s" or "\u2019s" && copy.Count > 0) { copy[^1] = (copy[^1].Form + "s", copy[^1].Class); continue; }
            var written = marks ? form.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal) : form;
            if (written.Length == 0) continue;
            copy.Add((letters switch { < 5 => written.ToLowerInvariant(), < 9 => Title(written), < 12 => written.ToUpperInvariant(), _ => written }, wordClass));
        }
        return copy.Count > 0 ? copy : sentence;
    }

    private static string Title(string form) => char.ToUpperInvariant(form[0]) + form[1..];
}
