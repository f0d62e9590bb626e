namespace Sitrep.Models;

/// <summary>How a form becomes its lemma: letters cut from its end, letters put there, and the case.</summary>
/// <param name="Cut">Letters to cut.</param>
/// <param name="Ending">Letters to put there.</param>
/// <param name="Case">The case of the lemma.</param>
internal readonly record struct LemmaRule(byte Cut, string Ending, LemmaCase Case)
{
    /// <summary>The lemma of a form.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        Span<char> lemma = form.Length + Ending.Length <= 128 ? stackalloc char[128] : new char[form.Length + Ending.Length];
        return lemma[..Apply(form, lemma)].ToString();
    }

    /// <summary>Writes the lemma of a form and gives its length; there must be room for the form and the ending.</summary>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        var kept = Math.Max(0, form.Length - Cut);
        if (kept == 0 && Ending.Length == 0) kept = form.Length;
        // A name of mixed letters keeps them: "McArdle".
        if (Case == LemmaCase.AsWritten || Case == LemmaCase.Capital && HasSmall(form)) form[..kept].CopyTo(lemma);
        else form[..kept].ToLowerInvariant(lemma);
        Ending.CopyTo(lemma[kept..]);
        if (Case == LemmaCase.Capital) lemma[0] = char.ToUpperInvariant(lemma[0]);
        return kept + Ending.Length;
    }

    private static bool HasSmall(ReadOnlySpan<char> form)
    {
        foreach (var c in form) if (char.IsLower(c)) return true;
        return false;
    }

    /// <summary>The rule that makes the lemma of the form; null when they share too little.</summary>
    public static LemmaRule? Between(string form, string lemma)
    {
        var same = 0;
        while (same < form.Length && same < lemma.Length && char.ToLowerInvariant(form[same]) == char.ToLowerInvariant(lemma[same])) same++;
        if (form.Length - same > 250 || lemma.Length - same > 40) return null;
        var lower = lemma.Equals(lemma.ToLowerInvariant(), StringComparison.Ordinal);
        var lemmaCase = lower ? LemmaCase.Small : IsCapital(lemma) ? LemmaCase.Capital : LemmaCase.AsWritten;
        var ending = lemma[same..];
        return new((byte)(form.Length - same), lemmaCase == LemmaCase.Capital && same > 0 ? ending.ToLowerInvariant() : ending, lemmaCase);
    }

    private static bool IsCapital(string word) =>
        char.IsUpper(word[0]) && word.AsSpan(1).SequenceEqual(word[1..].ToLowerInvariant());
}
