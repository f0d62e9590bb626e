namespace Sitrep.Models;

/// <summary>A text as the name tagger sees it: every distinct form once, with what the form alone tells.</summary>
internal sealed class NameText
{
    private readonly int[] tokens;
    private readonly List<uint> rows = [];
    private readonly List<bool> capital = [];
    private readonly List<uint> lower = [];
    private readonly WordVectors vectors;

    public NameText(ModelSet models, AnnotatedText text)
    {
        vectors = models.Vectors;
        tokens = new int[text.Tokens.Length];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var find = known.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<uint> row = stackalloc uint[NameForm.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = text[text.Tokens[i]];
            if (!find.TryGetValue(word, out var form))
            {
                form = Forms++;
                find[word] = form;
                NameForm.Fill(word, NameForm.IsCapital(word) ? models.Places.Rank(word) : 0, row);
                foreach (var one in row) rows.Add(one);
                capital.Add(NameForm.IsCapital(word));
                lower.Add(Hashing.Of(word, fold: true));
            }
            tokens[i] = form;
        }
    }

    /// <summary>Number of distinct forms.</summary>
    public int Forms { get; private set; }

    /// <summary>The form of each token.</summary>
    public ReadOnlySpan<int> Tokens => tokens;

    /// <summary>Rows of a form in the table of features.</summary>
    public ReadOnlySpan<uint> Rows(int form) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows).Slice(form * NameForm.Count, NameForm.Count);

    /// <summary>Codes of meaning; empty for an unknown word.</summary>
    public ReadOnlySpan<byte> Codes(int form) => vectors.Find(lower[form]);

    /// <summary>True for a form that begins with a capital.</summary>
    public bool IsCapital(int form) => capital[form];

    /// <summary>How a sentence is written: see <see cref="NameCase"/>.</summary>
    public static int CaseOf(AnnotatedText text, Sentence sentence)
    {
        var (words, capitals, shouted) = (0, 0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var word = text[text.Tokens[i]];
            if (word.Length < 4 || !char.IsLetter(word[0])) continue;
            words++;
            if (!char.IsUpper(word[0])) continue;
            capitals++;
            if (!word.ContainsAnyInRange('a', 'z')) shouted++;
        }
        return NameCase.Of(words, capitals, shouted);
    }
}
