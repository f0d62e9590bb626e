namespace Sitrep;

/// <summary>
/// A syntactic word: what the trees are made of. A token is one word or several ("cease-fire" is three, "cannot" two); no word crosses a token.
/// </summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Class">Its universal part of speech.</param>
/// <param name="Tag">Its treebank tag.</param>
/// <param name="Relation">How it hangs on its head.</param>
/// <param name="Head">Index of its head among the words of the text; -1 for the root of a sentence.</param>
/// <param name="LemmaRule">Which rule makes its lemma; <see cref="AnnotatedText.LemmaOf"/> applies it.</param>
public readonly record struct Word(TextSpan Span, WordClass Class, TreebankTag Tag, TreeRelation Relation, int Head, ushort LemmaRule);
