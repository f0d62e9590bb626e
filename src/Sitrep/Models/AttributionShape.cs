namespace Sitrep.Models;

/// <summary>Widths of the network that finds who says what: shared by reading and training.</summary>
internal static class AttributionShape
{
    /// <summary>Width of a token's state.</summary>
    public const int Hidden = 64;

    /// <summary>Width of a token as seen from a cue.</summary>
    public const int Role = 64;

    /// <summary>Numbers of a word's meaning, filled up to a multiple of 16.</summary>
    public const int Meaning = 112;

    /// <summary>Rows for the last letters of a word.</summary>
    public const int Suffixes = 4096;

    /// <summary>Rows for parts of speech.</summary>
    public const int Classes = 20;

    /// <summary>Rows for quotation, headline, beginnings and capital.</summary>
    public const int Flags = 64;

    /// <summary>Rows for the place as seen from the cue.</summary>
    public const int Places = 24;

    /// <summary>Rows for what stands between token and cue.</summary>
    public const int Betweens = 96;

    /// <summary>Rows for other cues.</summary>
    public const int Others = 4;

    /// <summary>How far the neighbours that each layer looks at are away.</summary>
    public static ReadOnlySpan<int> Dilations => [1, 2, 4, 8];

    /// <summary>What 1 is among activations.</summary>
    public const int One = 256;

    /// <summary>What 1 is in the tables of bytes.</summary>
    public const int TableOne = 64;
}
