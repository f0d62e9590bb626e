namespace Sitrep.Models;

/// <summary>Widths of the network that reads words: shared by reading and training.</summary>
internal static class LanguageShape
{
    /// <summary>Rows of the table of form features, a power of two.</summary>
    public const int Buckets = 1 << 15;

    /// <summary>Numbers that stand for a form.</summary>
    public const int Form = 128;

    /// <summary>Numbers of a word's meaning, filled up to a multiple of 16.</summary>
    public const int Meaning = 112;

    /// <summary>What a number of a word vector is multiplied by.</summary>
    public const float MeaningScale = 1f / 40;

    /// <summary>Numbers that stand for a word in each layer.</summary>
    public const int Hidden = 128;

    /// <summary>Words the first layer sees at once.</summary>
    public const int Window = 3;

    /// <summary>How far the neighbours that each further layer looks at are away.</summary>
    public static ReadOnlySpan<int> Dilations => [1, 2, 4, 8];

    /// <summary>Ways a sentence is written, for the first word and for others.</summary>
    public const int Cases = NameCase.Count * 2;

    /// <summary>What 1 is among activations.</summary>
    public const int One = 256;

    /// <summary>What 1 is in the table of form features.</summary>
    public const int TableOne = 64;

    /// <summary>Columns of the joint tags.</summary>
    public const int Tags = 96;

    /// <summary>Numbers that stand for a word as a head and as a dependent.</summary>
    public const int Arc = 96;

    /// <summary>Columns for the distance of a head, the last used one for the root.</summary>
    public const int Distances = 32;

    /// <summary>Kinds of distance: nine to each side.</summary>
    public const int DistanceKinds = 18;

    /// <summary>Hidden numbers of the relation of an arc.</summary>
    public const int Relation = 96;

    /// <summary>Columns of the relations.</summary>
    public const int Relations = 64;

    /// <summary>Most outputs a layer has.</summary>
    public const int Widest = 128;

    /// <summary>The kind of distance from a word to its head.</summary>
    public static int DistanceOf(int dependent, int head)
    {
        var far = Math.Abs(head - dependent);
        var kind = far switch { 0 => 0, <= 4 => far - 1, <= 6 => 4, <= 9 => 5, <= 14 => 6, <= 22 => 7, _ => 8 };
        return head > dependent ? kind + 9 : kind;
    }
}
