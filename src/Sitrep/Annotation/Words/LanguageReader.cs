using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation.Words;

/// <summary>Lays the words with their tags, lemmas and trees over a text that has tokens and sentences. Safe on any thread.</summary>
internal sealed class LanguageReader
{
    private readonly LanguageModel model;
    private readonly TagReader tags;
    private readonly TreeReader trees;
    private TreeState? spare;

    /// <summary>Makes a reader over a loaded model.</summary>
    public LanguageReader(LanguageModel model)
    {
        this.model = model;
        tags = new(model.Tags, model.Tables.Tags.Length);
        trees = new(model.Actions, model.Relations);
    }

    /// <summary>The text with its words; its tokens get their parts of speech from them.</summary>
    public AnnotatedText Read(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = ImmutableArray.CreateBuilder<Word>(text.Tokens.Length + text.Tokens.Length / 16 + 4);
        var spans = new List<TextSpan>(64);
        var state = Interlocked.Exchange(ref spare, null) ?? new();
        foreach (var sentence in text.Sentences)
        {
            spans.Clear();
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++) WordSplitter.Split(text.Text, text.Tokens[i], spans);
            Read(text.Text, spans, state, words);
        }
        spare = state;
        return text with { Words = words.ToImmutable(), Lemmas = model.Tables };
    }

    /// <summary>Adds the words of one sentence, given where they stand.</summary>
    public void Read(string text, List<TextSpan> spans, ImmutableArray<Word>.Builder words) => Read(text, spans, new(), words);

    private void Read(string text, List<TextSpan> spans, TreeState state, ImmutableArray<Word>.Builder words)
    {
        Begin(text, spans, state);
        tags.Read(state);
        trees.Read(state);
        var first = words.Count;
        for (var i = 0; i < spans.Count; i++)
        {
            var (wordClass, tag) = model.Tables.Tags[state.Tags[i] - 1];
            var head = state.Heads[i] == state.Count ? -1 : first + state.Heads[i];
            var rule = model.Tables.RuleOf(spans[i].In(text), wordClass, tag);
            words.Add(new(spans[i], wordClass, tag, (TreeRelation)state.Relations[i], head, rule));
        }
    }

    /// <summary>Puts the lexemes of a sentence into the state; a sentence without small letters is read as if it had no capitals.</summary>
    private void Begin(string text, List<TextSpan> spans, TreeState state)
    {
        state.Begin(spans.Count);
        var shouted = IsShouted(text, spans);
        Span<char> small = stackalloc char[64];
        for (var i = 0; i < spans.Count; i++)
        {
            var form = spans[i].In(text);
            if (shouted && form.Length <= small.Length) state.Lexemes[i] = model.Clusters.Of(small[..form.ToLowerInvariant(small)]);
            else state.Lexemes[i] = model.Clusters.Of(form);
        }
    }

    private static bool IsShouted(string text, List<TextSpan> spans)
    {
        var letters = 0;
        foreach (var span in spans)
            foreach (var c in span.In(text))
            {
                if (char.IsLower(c)) return false;
                if (char.IsUpper(c)) letters++;
            }
        return letters > 12;
    }
}
