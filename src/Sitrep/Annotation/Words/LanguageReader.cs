using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Models;

namespace Sitrep.Annotation.Words;

/// <summary>Lays the words with their tags, lemmas and trees over a text that has tokens and sentences. Safe on any thread.</summary>
internal sealed class LanguageReader(LanguageModel model)
{
    /// <summary>A sentence that is longer is parsed in parts: scores of arcs grow with the square of its length.</summary>
    private const int LongestPart = 256;

    private readonly WordEncoder encoder = new(model.Network);
    private readonly TagReader tags = new(model.Network, model.Tables.Tags.Length);
    private readonly TreeReader trees = new(model.Network);
    private SentenceScratch? spare;

    /// <summary>The text with its words; its tokens get their parts of speech from them.</summary>
    public AnnotatedText Read(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scratch = Interlocked.Exchange(ref spare, null) ?? new(model);
        var (words, spans) = (scratch.Words, scratch.Spans);
        words.Clear();
        foreach (var sentence in text.Sentences)
        {
            spans.Clear();
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++) WordSplitter.Split(text.Text, text.Tokens[i], spans);
            Read(text.Text, spans, scratch, words);
        }
        var found = words.ToImmutable();
        Volatile.Write(ref spare, scratch); // last of all: from here on it is another thread's
        return text with { Words = found, Lemmas = model.Tables, Tokens = TokenClasses.Of(text.Tokens, found.AsSpan()) };
    }

    /// <summary>Adds the words of one sentence, given where they stand.</summary>
    public void Read(string text, List<TextSpan> spans, ImmutableArray<Word>.Builder words)
    {
        var scratch = Interlocked.Exchange(ref spare, null) ?? new(model);
        Read(text, spans, scratch, words);
        Volatile.Write(ref spare, scratch);
    }

    private void Read(string text, List<TextSpan> spans, SentenceScratch scratch, ImmutableArray<Word>.Builder words)
    {
        var all = CollectionsMarshal.AsSpan(spans);
        var written = SentenceCase.Of(text, all);
        var root = -1;
        for (var from = 0; from < all.Length; from += LongestPart)
        {
            var part = all.Slice(from, Math.Min(LongestPart, all.Length - from));
            scratch.Begin(part.Length);
            encoder.Read(text, part, scratch, written);
            tags.Read(scratch);
            trees.Read(scratch);
            Add(text, part, scratch, written, ref root, words);
        }
    }

    /// <summary>Adds the words of a part; the root of a further part hangs on that of the first.</summary>
    private void Add(string text, ReadOnlySpan<TextSpan> part, SentenceScratch scratch, int written, ref int root, ImmutableArray<Word>.Builder words)
    {
        var first = words.Count;
        var own = first + scratch.Tree.AsSpan(0, part.Length).IndexOf(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            var (wordClass, tag) = model.Tables.Tags[scratch.Tags[i]];
            var isRoot = scratch.Tree[i] == part.Length;
            var relation = isRoot && root >= 0 ? TreeRelation.Parataxis : (TreeRelation)scratch.Relations[i];
            var rule = model.Tables.RuleOf(part[i].In(text), wordClass, tag, written == NameCase.Shouted);
            words.Add(new(part[i], wordClass, tag, relation, isRoot ? root : first + scratch.Tree[i], rule));
        }
        if (root < 0) root = own;
    }
}
