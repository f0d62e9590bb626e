using System.Text;

namespace Sitrep.Text;

/// <summary>Folds texts for people and for comparison.</summary>
public static class Folding
{
    /// <summary>The text with every run of white space as one space and none at the ends.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) { space = true; continue; }
            if (space) folded.Append(' ');
            space = false;
            folded.Append(c);
        }
        return folded.ToString();
    }

    /// <summary>Lower-case letters and digits only, one space between words: for comparing names and sentences.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (c is '\'' or '\u2019') continue;
            if (!char.IsLetterOrDigit(c)) { space = key.Length > 0; continue; }
            if (space) key.Append(' ');
            space = false;
            key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }
}
