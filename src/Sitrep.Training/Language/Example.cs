namespace Sitrep.Training.Language;

/// <summary>A sentence in the numbers the network learns from.</summary>
/// <param name="Lexemes">The forms.</param>
/// <param name="Case">How it is written.</param>
/// <param name="Tags">Joint tags.</param>
/// <param name="Heads">Heads in the sentence; -1 for the root.</param>
/// <param name="Relations">Relations to them.</param>
internal sealed record Example(TrainingLexeme[] Lexemes, int Case, byte[] Tags, int[] Heads, byte[] Relations)
{
    public int Count => Lexemes.Length;
}
