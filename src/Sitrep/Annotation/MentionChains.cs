using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Annotation;

/// <summary>Who is who on a page: the mentions of actors and places, noun phrases said again, and the pronouns that stand for them.</summary>
internal static class MentionChains
{
    private static readonly WordSet Masculine = new("he him his himself");
    private static readonly WordSet Feminine = new("she her hers herself");
    private static readonly WordSet Plural = new("they them their theirs themselves");
    private static readonly WordSet Neuter = new("it its itself");
    private static readonly WordSet Speaker = new("i me my mine myself");
    private static readonly WordSet Speakers = new("we us our ours ourselves");
    private static readonly WordSet Listener = new("you your yours yourself");
    private static readonly WordSet Men = new("mr sir king prince mr. son father brother husband man boy");
    private static readonly WordSet Women = new("mrs ms miss queen princess mrs. ms. daughter mother sister wife woman girl");

    /// <summary>The chains of two mentions and more, each in text order; chains in order of their first mention.</summary>
    public static ImmutableArray<ImmutableArray<TextSpan>> Of(AnnotatedText text)
    {
        var chains = new List<Chain>();
        foreach (var actor in text.Actors)
            chains.Add(new(actor.Kind == NameKind.Person ? Kind.Person : Kind.Body, [.. actor.Mentions.Select(span => Whole(text, span))]));
        AddNames(text, chains);
        AddPhrases(text, chains);
        foreach (var chain in chains) chain.Spans.Sort();
        AddPronouns(text, chains);
        return
        [
            .. chains.Select(chain => chain.Spans.Distinct().Order().ToImmutableArray()).Where(spans => spans.Length > 1).OrderBy(spans => spans[0]),
        ];
    }

    /// <summary>A name with the article and the titles in front of it: "the Korren River Authority", "President Lind".</summary>
    private static TextSpan Whole(AnnotatedText text, TextSpan span)
    {
        var first = text.TokenAt(span.Start);
        var sentence = text.SentenceAt(span.Start);
        var start = sentence < 0 ? first : text.Sentences[sentence].FirstToken;
        while (first > start && IsFront(text, first - 1)) first--;
        return TextSpan.FromBounds(text.Tokens[first].Span.Start, span.End);
    }

    private static bool IsFront(AnnotatedText text, int i) =>
        text.Tokens[i].Class is WordClass.Det or WordClass.Propn || text.Tokens[i].Class is WordClass.Adj or WordClass.Noun && i + 1 < text.Tokens.Length
            && char.IsUpper(text[text.Tokens[i + 1]][0]) && text.Tokens[i].Kind == TokenKind.Word;

    /// <summary>Places and groups: one chain for equal names.</summary>
    private static void AddNames(AnnotatedText text, List<Chain> chains)
    {
        var known = new Dictionary<string, Chain>(StringComparer.Ordinal);
        foreach (var name in text.Names)
        {
            if (name.Kind is NameKind.Person or NameKind.Organisation || Taken(chains, name.Span)) continue;
            var key = Folding.Key(name.Span.In(text.Text));
            if (key.StartsWith("the ", StringComparison.Ordinal)) key = key[4..];
            if (!known.TryGetValue(key, out var chain)) chains.Add(known[key] = chain = new(Kind.Place, []));
            chain.Spans.Add(Whole(text, name.Span));
        }
    }

    /// <summary>Noun phrases without a name: the same words again, or "the" with the noun of one told before.</summary>
    private static void AddPhrases(AnnotatedText text, List<Chain> chains)
    {
        var byWords = new Dictionary<string, Chain>(StringComparer.Ordinal);
        var byHead = new Dictionary<string, Chain>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var end = PhraseEnd(text, i, sentence.EndToken);
                if (end == i) continue;
                var span = TextSpan.Cover(text.Tokens[i].Span, text.Tokens[end - 1].Span);
                var definite = text[text.Tokens[i]] is "the" or "The" or "this" or "This" or "that" or "these" or "These" or "those";
                var first = text.Tokens[i].Class == WordClass.Det ? i + 1 : i;
                i = end - 1;
                if (Taken(chains.Where(chain => chain.Kind != Kind.Thing), span) || first >= end) continue;
                var words = Folding.Key(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span).In(text.Text));
                var head = Nouns.Singular(text[text.Tokens[end - 1]]);
                Chain? chain = null;
                if (definite && !byWords.TryGetValue(words, out chain) && end - first == 1) byHead.TryGetValue(head, out chain);
                if (chain is null) chains.Add(chain = new(Kind.Thing, []));
                chain.Spans.Add(span);
                byWords[words] = byHead[head] = chain;
            }
        }
    }

    /// <summary>The end of a noun phrase that starts at the token: article, adjectives, numbers and nouns, a noun last; the start for none.</summary>
    private static int PhraseEnd(AnnotatedText text, int start, int end)
    {
        var i = start;
        if (text.Tokens[i].Class == WordClass.Det) i++;
        var noun = -1;
        for (; i < end && text.Tokens[i].Class is WordClass.Adj or WordClass.Num or WordClass.Noun or WordClass.Propn; i++)
            if (text.Tokens[i].Class is WordClass.Noun) noun = i;
        return noun < 0 ? start : noun + 1;
    }

    private static bool Taken(IEnumerable<Chain> chains, TextSpan span)
    {
        foreach (var chain in chains)
            foreach (var other in chain.Spans)
                if (other.Overlaps(span)) return true;
        return false;
    }

    /// <summary>He and she stand for the person told last that fits, it and its for the body told last; the ones who speak are one each.</summary>
    private static void AddPronouns(AnnotatedText text, List<Chain> chains)
    {
        var (speaker, speakers, listener) = (new Chain(Kind.Speaker, []), new Chain(Kind.Speaker, []), new Chain(Kind.Speaker, []));
        var mentions = chains.SelectMany(chain => chain.Spans.Select(span => (span, chain))).OrderBy(item => item.span).ToList();
        var at = 0;
        Chain? man = null, woman = null, group = null, thing = null;
        foreach (var token in text.Tokens)
        {
            for (; at < mentions.Count && mentions[at].span.End <= token.Span.Start; at++)
            {
                var chain = mentions[at].chain;
                if (chain.Kind == Kind.Person)
                {
                    if (!IsOf(text, chain, Women)) man = chain;
                    if (!IsOf(text, chain, Men)) woman = chain;
                }
                else if (Nouns.IsPlural(LastWord(text, mentions[at].span))) group = chain;
                else thing = chain;
            }
            var form = text[token];
            if (Masculine.Contains(form)) Join(man, token.Span, isMan: true);
            else if (Feminine.Contains(form)) Join(woman, token.Span, isMan: false);
            else if (Plural.Contains(form)) group?.Spans.Add(token.Span);
            else if (Neuter.Contains(form) && thing?.Kind is Kind.Body or Kind.Place) thing.Spans.Add(token.Span);
            else if (Speaker.Contains(form)) speaker.Spans.Add(token.Span);
            else if (Speakers.Contains(form)) speakers.Spans.Add(token.Span);
            else if (Listener.Contains(form)) listener.Spans.Add(token.Span);
        }
        chains.AddRange([speaker, speakers, listener]);
    }

    private static void Join(Chain? chain, TextSpan span, bool isMan)
    {
        if (chain is null || chain.IsMan is { } known && known != isMan) return;
        chain.IsMan = isMan;
        chain.Spans.Add(span);
    }

    private static bool IsOf(AnnotatedText text, Chain chain, WordSet words)
    {
        if (chain.IsMan is { } known) return known == ReferenceEquals(words, Men);
        foreach (var span in chain.Spans)
            if (words.Contains(text[text.Tokens[text.TokenAt(span.Start)]])) return true;
        return false;
    }

    private static ReadOnlySpan<char> LastWord(AnnotatedText text, TextSpan span) => text[text.Tokens[Math.Max(0, text.TokenAt(span.End - 1))]];

    private enum Kind : byte
    {
        Person,
        Body,
        Place,
        Thing,
        Speaker,
    }

    private sealed class Chain(Kind kind, List<TextSpan> spans)
    {
        public Kind Kind { get; } = kind;

        public List<TextSpan> Spans { get; } = spans;

        public bool? IsMan { get; set; }
    }
}
