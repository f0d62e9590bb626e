namespace Sitrep.Training.Names;

/// <summary>A document, or a stretch of one, to learn names from or to measure on.</summary>
internal sealed class NameDocument
{
    public required int Corpus { get; init; }

    /// <summary>The distinct forms: rows and codes of each.</summary>
    public required List<(uint[] Rows, byte[] Codes, bool Capital)> Forms { get; init; }

    /// <summary>The form of each token.</summary>
    public required int[] Tokens { get; init; }

    /// <summary>First token and end of each sentence.</summary>
    public required (int First, int End)[] Sentences { get; init; }

    /// <summary>Writing of each sentence: see <see cref="Sitrep.Models.NameCase"/>.</summary>
    public required int[] Cases { get; init; }

    public required byte[] Gold { get; init; }

    /// <summary>Tokens whose label the corpus leaves open.</summary>
    public required bool[] Unknown { get; init; }
}
