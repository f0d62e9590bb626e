using Sitrep.Annotation.Words;
using Sitrep.Models;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Language;

/// <summary>Turns sentences of a treebank into examples; forms are looked up once.</summary>
internal sealed class ExampleMaker(WordVectors vectors, JointTags tags)
{
    private readonly Dictionary<string, TrainingLexeme> lexemes = new(StringComparer.Ordinal);

    /// <summary>The example of a sentence.</summary>
    public Example Make(TreebankWord[] sentence)
    {
        var (words, capitals, shouted) = (0, 0, 0);
        foreach (var word in sentence) SentenceCase.Count(word.Form, ref words, ref capitals, ref shouted);
        var written = NameCase.Of(words, capitals, shouted);
        return new(Array.ConvertAll(sentence, word => Lexeme(written == NameCase.Shouted ? word.Form.ToLowerInvariant() : word.Form)), written,
            Array.ConvertAll(sentence, word => (byte)(tags[word] - 1)), Array.ConvertAll(sentence, word => word.Head),
            Array.ConvertAll(sentence, word => (byte)word.Relation));
    }

    private TrainingLexeme Lexeme(string form)
    {
        if (lexemes.TryGetValue(form, out var known)) return known;
        Span<uint> rows = stackalloc uint[LanguageForm.Count];
        var lower = LanguageForm.Fill(form, rows);
        var numbers = new int[LanguageForm.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = (int)(rows[i] & LanguageShape.Buckets - 1);
        var meaning = new float[LanguageShape.Meaning];
        var codes = vectors.Find(lower);
        for (var stretch = 0; stretch < codes.Length; stretch++)
        {
            var typical = vectors.Typical(stretch, codes[stretch]);
            for (var k = 0; k < typical.Length; k++) meaning[stretch * WordVectors.StretchLength + k] = typical[k] * LanguageShape.MeaningScale;
        }
        return lexemes[form] = new(numbers, meaning);
    }
}
