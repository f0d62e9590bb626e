using Sitrep.Annotation.Names;
using Sitrep.Annotation.Words;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Lays the layers over an article. Immutable; safe on any thread.</summary>
public sealed class Annotator
{
    private readonly Lazy<LanguageReader> language;
    private readonly Lazy<NameTagger> names;
    private readonly ActorLinker actors;
    private readonly QuantityReader quantities;
    private readonly PlaceReader places;

    /// <summary>Makes an annotator over loaded models.</summary>
    public Annotator(ModelSet models)
    {
        ArgumentNullException.ThrowIfNull(models);
        language = new(() => new(models.Language));
        names = new(() => new(models));
        actors = new(models);
        quantities = new(models);
        places = new(models);
    }

    /// <summary>Tokens, sentences, quotations, words with tags and trees, names, times, quantities, places and actors of the article.</summary>
    public AnnotatedText Annotate(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = Named(article);
        text = text with { Times = TimeReader.Read(text) };
        text = text with { Quantities = quantities.Read(text) };
        text = text with { Places = places.Read(text) };
        return text with { Actors = actors.Link(text) };
    }

    /// <summary>As <see cref="Parsed(Article)"/>, with names.</summary>
    internal AnnotatedText Named(Article article) => WithNames(Parsed(article));

    /// <summary>Words and names over tokens and sentences that are given.</summary>
    internal AnnotatedText Named(AnnotatedText cut) => WithNames(language.Value.Read(cut));

    private AnnotatedText WithNames(AnnotatedText text)
    {
        text = text with { Names = names.Value.Tag(text) };
        return text with { Names = RoleNames.Correct(text) };
    }

    /// <summary>Tokens, sentences, quotations, and words with tags, lemmas and trees only.</summary>
    internal AnnotatedText Parsed(Article article) => language.Value.Read(Cut(article) with { Quotations = QuotationFinder.Find(article) });

    /// <summary>Tokens and sentences only.</summary>
    internal static AnnotatedText Cut(Article article)
    {
        var tokens = System.Collections.Immutable.ImmutableArray.CreateBuilder<Token>(article.Text.Length / 5 + 1);
        var sentences = System.Collections.Immutable.ImmutableArray.CreateBuilder<Sentence>();
        for (var block = 0; block < article.Blocks.Length; block++)
        {
            var first = tokens.Count;
            Tokenizer.Tokenize(article.Text, article.Blocks[block].Span, tokens);
            SentenceSplitter.Split(article.Text, tokens, first, block, sentences);
        }
        return new() { Article = article, Tokens = tokens.ToImmutable(), Sentences = sentences.ToImmutable() };
    }
}
