namespace Sitrep.Annotation.Words;

/// <summary>Counts the words by which <see cref="Models.NameCase"/> tells how a sentence is written.</summary>
internal static class SentenceCase
{
    /// <summary>The way a sentence is written.</summary>
    public static int Of(string text, ReadOnlySpan<TextSpan> sentence)
    {
        var (words, capitals, shouted) = (0, 0, 0);
        foreach (var word in sentence) Count(word.In(text), ref words, ref capitals, ref shouted);
        return Models.NameCase.Of(words, capitals, shouted);
    }

    /// <summary>Counts a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="words">Words of four letters and more.</param>
    /// <param name="capitals">Those of them that begin with a capital.</param>
    /// <param name="shouted">Those that have no small letter.</param>
    public static void Count(ReadOnlySpan<char> word, ref int words, ref int capitals, ref int shouted)
    {
        if (word.Length < 4 || !char.IsLetter(word[0])) return;
        words++;
        if (!char.IsUpper(word[0])) return;
        capitals++;
        if (!word.ContainsAnyInRange('a', 'z')) shouted++;
    }
}
