using System.Collections.Immutable;

namespace Sitrep;

/// <summary>An article with the layers laid over its text: tokens, sentences, names, quantities, times, places, actors.</summary>
/// <remarks>
/// Every layer is in text order and points into <see cref="Article.Text"/>. A layer that has not been made yet is empty, so a
/// test can build the layers it needs by hand.
/// </remarks>
public sealed record AnnotatedText
{
    /// <summary>The article under the layers.</summary>
    public required Article Article { get; init; }

    /// <summary>Words, numbers, signs; together they cover everything but white space.</summary>
    public ImmutableArray<Token> Tokens { get; init; } = [];

    /// <summary>Syntactic words with tags, lemmas and trees; together they cover what the tokens cover.</summary>
    public ImmutableArray<Word> Words { get; init; } = [];

    /// <summary>Sentences; together they cover all tokens, none crosses a block.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>Quotations, the marks inside the span; a quotation that goes on in the next paragraph is several.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>Names of persons, organisations, places and groups.</summary>
    public ImmutableArray<NameMention> Names { get; init; } = [];

    /// <summary>Figures, each with bound, unit and what is counted.</summary>
    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    /// <summary>Dates, times and durations, resolved against the publication time.</summary>
    public ImmutableArray<TimeMention> Times { get; init; } = [];

    /// <summary>Places, resolved by the gazetteer as far as the text allows.</summary>
    public ImmutableArray<PlaceMention> Places { get; init; } = [];

    /// <summary>Who the page speaks of: one entry for all mentions of the same person, body or group.</summary>
    public ImmutableArray<Actor> Actors { get; init; } = [];

    /// <summary>The rules that make lemmas; null for a text built by hand.</summary>
    internal Models.LanguageTables? Lemmas { get; init; }

    /// <summary>The text under the layers.</summary>
    public string Text => Article.Text;

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> this[Token token] => token.Span.In(Article.Text);

    /// <summary>The characters of a word.</summary>
    public ReadOnlySpan<char> this[Word word] => word.Span.In(Article.Text);

    /// <summary>The dictionary form of a word ("said" gives "say"), made when asked for.</summary>
    public string LemmaOf(Word word) => Lemmas?.Rules[word.LemmaRule].Apply(this[word]) ?? this[word].ToString().ToLowerInvariant();

    /// <summary>Index of the first word that ends after the character; the number of words when there is none.</summary>
    public int WordAt(int index)
    {
        int low = 0, high = Words.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Words[middle].Span.End <= index) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Index of the sentence that holds the character, or -1 between sentences.</summary>
    public int SentenceAt(int index)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var span = Sentences[middle].Span;
            if (index < span.Start) high = middle - 1;
            else if (index >= span.End) low = middle + 1;
            else return middle;
        }
        return -1;
    }

    /// <summary>Index of the first token that ends after the character; the number of tokens when there is none.</summary>
    public int TokenAt(int index)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Tokens[middle].Span.End <= index) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
