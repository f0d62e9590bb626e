namespace Sitrep.Annotation.Figures;

/// <summary>A word or phrase that tells what became of the counted.</summary>
/// <param name="State">The one word for all wordings.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct StateWord(string State, int First, int End);
