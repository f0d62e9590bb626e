namespace Sitrep.Models;

/// <summary>Widths of the name tagger's network.</summary>
internal static class NameShape
{
    /// <summary>Rows of the table of form features, a power of two.</summary>
    public const int Buckets = 1 << 15;

    /// <summary>Numbers that stand for a form.</summary>
    public const int Form = 96;

    /// <summary>Numbers that stand for a token in each layer.</summary>
    public const int Hidden = 128;

    /// <summary>Tokens the first layer sees at once.</summary>
    public const int Window = 5;

    /// <summary>How far apart the three tokens stand that the second layer sees.</summary>
    public const int Dilation = 3;

    /// <summary>Outside, then first / inside / last / only token for each of the five kinds.</summary>
    public const int Labels = 21;

    /// <summary>Labels, rounded up to whole vectors.</summary>
    public const int Classes = 24;

    /// <summary>Most that a number of a form may be, up or down.</summary>
    public const int MostOfForm = 1000;

    /// <summary>What a number of a word vector is multiplied by.</summary>
    public const float MeaningScale = 1f / 32;
}
