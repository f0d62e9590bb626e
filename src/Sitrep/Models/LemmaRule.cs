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
        var kept = Math.Max(0, form.Length - Cut);
        if (kept == 0 && Ending.Length == 0) kept = form.Length;
        return string.Create(kept + Ending.Length, new State(form[..kept], Ending, Case), static (target, state) =>
        {
            if (state.Case == LemmaCase.AsWritten) state.Kept.CopyTo(target);
            else state.Kept.ToLowerInvariant(target);
            state.Ending.CopyTo(target[state.Kept.Length..]);
            if (state.Case == LemmaCase.Capital) target[0] = char.ToUpperInvariant(target[0]);
        });
    }

    private readonly ref struct State(ReadOnlySpan<char> kept, string ending, LemmaCase lemmaCase)
    {
        public readonly ReadOnlySpan<char> Kept = kept;
        public readonly string Ending = ending;
        public readonly LemmaCase Case = lemmaCase;
    }

    /// <summary>The rule that makes the lemma of the form; null when they share too little.</summary>
    public static LemmaRule? Between(string form, string lemma)
    {
        var same = 0;
        while (same < form.Length && same < lemma.Length && char.ToLowerInvariant(form[same]) == char.ToLowerInvariant(lemma[same])) same++;
        if (form.Length - same > 250 || lemma.Length - same > 40) return null;
        var lower = lemma.Equals(lemma.ToLowerInvariant(), StringComparison.Ordinal);
        var kept = same > 0 && form.AsSpan(0, same).SequenceEqual(lemma.AsSpan(0, same));
        var lemmaCase = lower ? LemmaCase.Small : !kept && IsCapital(lemma) ? LemmaCase.Capital : LemmaCase.AsWritten;
        var ending = lemma[same..];
        return new((byte)(form.Length - same), lemmaCase == LemmaCase.Capital && same > 0 ? ending.ToLowerInvariant() : ending, lemmaCase);
    }

    private static bool IsCapital(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && word.AsSpan(1).SequenceEqual(word[1..].ToLowerInvariant());
}
