namespace Sitrep.Training.Predictions;

/// <summary>The columns of a word in CoNLL-U that an analysis fills.</summary>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Class">Universal part of speech.</param>
/// <param name="Tag">Part of speech of the treebank; <c>_</c> for none.</param>
/// <param name="Features">Universal features; <c>_</c> for none.</param>
/// <param name="Head">Number of the head in the sentence, from 1; 0 for the root.</param>
/// <param name="Relation">Relation to the head.</param>
internal readonly record struct ConlluWord(string Lemma, WordClass Class, string Tag, string Features, int Head, string Relation);
