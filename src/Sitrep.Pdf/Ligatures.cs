using System.Text;

namespace Sitrep.Pdf;

/// <summary>Letters that typesetters draw as one: "fi", "ffl" and their like are several letters to a reader.</summary>
internal static class Ligatures
{
    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The word with such signs taken apart, soft hyphens at its end shown as hyphens (there they cut it), control characters left out.</summary>
    public static string Apart(string word)
    {
        var plain = new StringBuilder(word.Length + 2);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c is >= '\uFB00' and <= '\uFB06') plain.Append(Letters[c - '\uFB00']);
            else if (c == '\u00AD') plain.Append(i == word.Length - 1 ? "-" : "");
            else if (!char.IsControl(c)) plain.Append(c);
        }
        return plain.ToString();
    }
}
