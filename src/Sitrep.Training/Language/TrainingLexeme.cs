using Sitrep.Models;

namespace Sitrep.Training.Language;

/// <summary>A form in the numbers the network learns from, made once a form.</summary>
/// <param name="Rows">Rows of the table of form features.</param>
/// <param name="Meaning">The numbers of its meaning, at about one in size; zeros for an unknown word.</param>
internal sealed record TrainingLexeme(int[] Rows, float[] Meaning);
