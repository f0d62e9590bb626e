namespace Sitrep.Training.Corpora;

/// <summary>Makes copies of trees that have lost what scraped texts lose: commas, apostrophes, quotation marks, capitals.</summary>
internal static class DegradedTrees
{
    /// <summary>The sentence without the marks; words that hang on a mark keep it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="losses">Which marks are lost.</param>
    /// <param name="joined">True when a possessive ending is written as one with its word, without the apostrophe.</param>
    public static TreebankWord[] WithoutMarks(TreebankWord[] sentence, Losses losses, bool joined)
    {
        var leads = new bool[sentence.Length];
        foreach (var word in sentence) if (word.Head >= 0) leads[word.Head] = true;
        var places = new int[sentence.Length];
        var kept = new List<TreebankWord>();
        for (var i = 0; i < sentence.Length; i++)
        {
            var word = sentence[i];
            places[i] = kept.Count;
            if (!leads[i] && word.Head >= 0 && IsMark(word.Form) && word.Form.All(c => Degrading.IsLost(c, losses))) continue;
            if (!losses.HasFlag(Losses.Apostrophes))
            {
                kept.Add(word);
                continue;
            }
            if (joined && !leads[i] && word.Form is "'s" or "\u2019s" && word.Tag == TreebankTag.Possessive && kept.Count > 0)
            {
                kept[^1] = kept[^1] with { Form = kept[^1].Form + "s" };
                continue;
            }
            var form = word.Form.Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal);
            kept.Add(form.Length > 0 ? word with { Form = form } : word);
        }
        return kept.Count == 0 ? sentence : [.. kept.Select(word => word.Head < 0 ? word : word with { Head = places[word.Head] })];
    }

    /// <summary>The sentence in other letters.</summary>
    public static TreebankWord[] InLetters(TreebankWord[] sentence, Func<string, string> letters) =>
        Array.ConvertAll(sentence, word => word with { Form = letters(word.Form) });

    /// <summary>The word with a capital in front, as in headlines.</summary>
    public static string Title(string form) => char.ToUpperInvariant(form[0]) + form[1..];

    private static bool IsMark(string form) =>
        form is "," or "'" or "\"" or "``" or "''" or "\u2019" or "\u2018" or "\u201C" or "\u201D" or ":" or ";";
}
