using Sitrep.Text;

namespace Sitrep.Situations.Grouping;

/// <summary>What a page is known by among others: its words and pairs of capitalised words with their counts, its numbers, the ages on it.</summary>
internal sealed class PageSignature
{
    /// <summary>Words counted from headline and from text: what comes later on a page tells less of what it is about.</summary>
    private const int MostWords = 400;

    /// <summary>Numbers and ages are looked for so far into the text.</summary>
    private const int NumberReach = 3000;

    private static readonly WordSet Common = new(
        "the a an and or of to in on at for from by with was were is are be been had has have he she it they his her their its that this who which as not but said " +
        "after when about out up one two three also according into no there will would we you i him them than then over before all other more some any being");

    private static readonly WordSet Year = new("year years");

    private Dictionary<string, double> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> title = new(StringComparer.Ordinal);

    private PageSignature() { }

    /// <summary>Terms and their counts, in order of first appearance; a headline's words count half more.</summary>
    public IReadOnlyDictionary<string, double> Counts => counts;

    /// <summary>Lets go of the counts: once they are weights nobody asks for them.</summary>
    public void Release() => counts = [];

    /// <summary>The headline's words.</summary>
    public IReadOnlySet<string> Title => title;

    /// <summary>Numbers of two to five digits that are no years.</summary>
    public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Ages of persons.</summary>
    public HashSet<string> Ages { get; } = new(StringComparer.Ordinal);

    /// <summary>The signature of a page.</summary>
    public static PageSignature Of(AnnotatedText text)
    {
        var signature = new PageSignature();
        var headline = text.Article.Blocks is [{ Kind: BlockKind.Headline, Span: var span }, ..] ? text.TokenAt(span.End) : 0;
        signature.Add(text, 0, headline, isTitle: true);
        signature.Add(text, headline, text.Tokens.Length, isTitle: false);
        for (var i = 0; i < text.Tokens.Length && text.Tokens[i].Span.Start < NumberReach; i++)
            if (text.Tokens[i].Kind == TokenKind.Number) signature.AddNumber(text, i);
        return signature;
    }

    /// <summary>True for a term of two capitalised words: mostly a name.</summary>
    public static bool IsPair(string term) => term.Contains('_', StringComparison.Ordinal);

    private void Add(AnnotatedText text, int first, int end, bool isTitle)
    {
        string? before = null;
        var words = 0;
        for (var i = first; i < end && words < MostWords; i++)
        {
            var form = text[text.Tokens[i]];
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || form[0] is '\'' or '\u2019') continue;
            words++;
            if (Common.Contains(form)) { before = null; continue; }
            var word = form.ToString().ToLowerInvariant();
            Count(word, isTitle ? 1.5 : 1);
            if (isTitle) title.Add(word);
            var capital = char.IsUpper(form[0]);
            if (capital && before is not null && IsNext(text, i)) Count(before + "_" + word, isTitle ? 2.4 : 1.6);
            before = capital ? word : null;
        }
    }

    private static bool IsNext(AnnotatedText text, int i) => text.Tokens[i].Span.Start - text.Tokens[i - 1].Span.End <= 1;

    private void Count(string term, double weight) => counts[term] = counts.GetValueOrDefault(term) + weight;

    private void AddNumber(AnnotatedText text, int i)
    {
        var form = text[text.Tokens[i]];
        if (form.Length is < 2 or > 5 || form.ContainsAnyExceptInRange('0', '9')) return;
        if (form.Length <= 2 && IsAge(text, i)) Ages.Add(form.ToString());
        if (form.Length != 4 || form[0] is not ('1' or '2') || form[1] is not ('9' or '0')) Numbers.Add(form.ToString());
    }

    /// <summary>"20-year-old", "aged 20", "Pavo Lind, 20," with or without its commas.</summary>
    private static bool IsAge(AnnotatedText text, int i)
    {
        for (var k = i + 1; k < text.Tokens.Length && k <= i + 2; k++)
            if (Year.Contains(text[text.Tokens[k]]) || text[text.Tokens[k]].StartsWith("year-", StringComparison.Ordinal)) return true;
        if (i == 0 || i + 1 == text.Tokens.Length) return false;
        var before = text[text.Tokens[i - 1]];
        if (before is "aged" or "age") return true;
        if (before is ",") return text[text.Tokens[i + 1]] is "," or ".";
        return text.Tokens[i - 1].Class == WordClass.Propn && text.Tokens[i + 1].Class is WordClass.Verb or WordClass.Aux or WordClass.Pron or WordClass.Adp;
    }
}
