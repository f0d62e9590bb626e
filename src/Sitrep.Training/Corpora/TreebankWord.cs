namespace Sitrep.Training.Corpora;

/// <summary>A word of a treebank.</summary>
/// <param name="Form">As it is written.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Class">Universal part of speech.</param>
/// <param name="Tag">Treebank tag.</param>
/// <param name="Head">Index of its head in the sentence; -1 for the root.</param>
/// <param name="Relation">Relation to it.</param>
internal readonly record struct TreebankWord(string Form, string Lemma, WordClass Class, TreebankTag Tag, int Head, TreeRelation Relation);
