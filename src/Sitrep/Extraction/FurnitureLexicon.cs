using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Knows the phrases of page furniture; works on folded text, so lost marks and capitals make no difference.</summary>
internal static class FurnitureLexicon
{
    private const int LongestText = 600;

    private static readonly string[] Openings =
        ["MORE: ", "READ: ", "WATCH: ", "ALSO: ", "SEE: ", "ALSO READ", "READ MORE", "RELATED: ", "RELATED | ", "Related: ", "[Related"];

    private static readonly string[] Credits =
        ["Photo: ", "Credit: ", "Image: ", "Photograph: ", "Picture: ", "Foto: ", "Bild: ", "AP Photo", "Getty Images"];

    private readonly record struct Phrase(string Label, int MaximumWords, string Words, bool IsWeak);

    private static readonly FrozenDictionary<string, string> Whole;
    private static readonly FrozenDictionary<string, Phrase[]> ByFirstWord;
    private static readonly Phrase[] Anywhere;
    private static readonly Phrase[] AtEnd;
    private static readonly SearchValues<string> AnywhereWords;
    private static readonly SearchValues<string> CreditWords = SearchValues.Create(Credits, StringComparison.Ordinal);

    static FurnitureLexicon()
    {
        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        var starts = new Dictionary<string, List<Phrase>>(StringComparer.Ordinal);
        List<Phrase> anywhere = [], end = [];
        foreach (var row in Tables.Read("extraction/furniture.tsv"))
        {
            var phrase = new Phrase(row[0], int.Parse(row[2], CultureInfo.InvariantCulture), row[3], row[1] == "opens");
            if (row[1] == "is") whole[phrase.Words] = phrase.Label;
            else if (row[1] == "has") anywhere.Add(phrase);
            else if (row[1] == "ends") end.Add(phrase with { Words = " " + phrase.Words });
            else
            {
                var first = FirstWord(phrase.Words);
                if (!starts.TryGetValue(first, out var list)) starts[first] = list = [];
                list.Add(phrase);
            }
        }
        Whole = whole.ToFrozenDictionary(StringComparer.Ordinal);
        ByFirstWord = starts.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        Anywhere = [.. anywhere];
        AtEnd = [.. end];
        AnywhereWords = SearchValues.Create([.. anywhere.Select(phrase => phrase.Words)], StringComparison.Ordinal);
    }

    /// <summary>The label of a text that is furniture by its words, else null.</summary>
    /// <param name="folded">The text as <see cref="FoldedText.Of"/> gives it.</param>
    /// <param name="endsSentence">True when the text ends as a sentence does: weak openings ("More on ...") then tell nothing.</param>
    public static string? LabelOf(string folded, bool endsSentence = false)
    {
        if (folded.Length is 0 or > LongestText) return null;
        if (Whole.TryGetValue(folded, out var label)) return label;
        var words = folded.AsSpan().Count(' ') + 1;
        if (ByFirstWord.TryGetValue(FirstWord(folded), out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (words <= phrase.MaximumWords && !(phrase.IsWeak && endsSentence) && StartsWithWords(folded, phrase.Words)) return phrase.Label;
            }
        }
        // One pass for all phrases; few texts hold any.
        if (folded.AsSpan().ContainsAny(AnywhereWords))
        {
            foreach (var phrase in Anywhere)
            {
                if (words <= phrase.MaximumWords && HasWords(folded, phrase.Words)) return phrase.Label;
            }
        }
        foreach (var phrase in AtEnd)
        {
            if (words <= phrase.MaximumWords && folded.EndsWith(phrase.Words, StringComparison.Ordinal)) return phrase.Label;
        }
        return null;
    }

    /// <summary>The label of a text as printed: as the folded one, and marks in front tell as well ("(c) 2027", "MORE: ...").</summary>
    public static string? LabelOf(string text, string folded)
    {
        var endsSentence = BodySelector.EndsSentence(text);
        if (folded.Length > 200) return LabelOf(folded, endsSentence);
        if (text.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase) || text.StartsWith('©')) return "copyright";
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal)) return "related";
        }
        return LabelOf(folded, endsSentence) ?? (IsShareCount(folded) ? "share" : IsCredited(text) ? "caption" : null);
    }

    /// <summary>True for a counter of a share bar: "250 shares", "1.2K Shares 14 comments".</summary>
    private static bool IsShareCount(string folded)
    {
        if (folded.Length > 40) return false;
        var (numbers, words) = (0, 0);
        foreach (var range in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan(range);
            if (Shared.Contains(word)) words++;
            else if (word.TrimEnd("km").ContainsAnyExceptInRange('0', '9')) return false;
            else numbers++;
        }
        return numbers > 0 && words > 0;
    }

    private static readonly WordSet Shared = new("share shares like likes comment comments view views tweet tweets retweet retweets reaction reactions follower followers vote votes");

    /// <summary>True for a caption by its credit: "The mill on Tuesday. Photo: A. Horvat".</summary>
    private static bool IsCredited(string text)
    {
        if (!text.AsSpan().ContainsAny(CreditWords)) return false;
        foreach (var mark in Credits)
        {
            var at = text.LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= 0 && text.Length - at < 80 && !text.EndsWith(':')) return true;
        }
        return false;
    }

    private static string FirstWord(string folded) => folded.IndexOf(' ') is >= 0 and var space ? folded[..space] : folded;

    private static bool StartsWithWords(string folded, string words) => folded.StartsWith(words, StringComparison.Ordinal)
        && (folded.Length == words.Length || folded[words.Length] == ' ');

    private static bool HasWords(string folded, string words)
    {
        var at = folded.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || folded[at - 1] == ' ') && (at + words.Length == folded.Length || folded[at + words.Length] == ' ');
    }
}
