namespace Sitrep.Models;

/// <summary>How a sentence is written: as prose, like a title, in capitals or in small letters; a capital tells a name only in prose.</summary>
internal static class NameCase
{
    /// <summary>Number of ways.</summary>
    public const int Count = 4;

    /// <summary>The way of a sentence in capitals.</summary>
    public const int Shouted = 2;

    /// <summary>The way a sentence is written, of its words of four letters and more.</summary>
    /// <param name="words">Words of four letters and more.</param>
    /// <param name="capital">Those of them that begin with a capital.</param>
    /// <param name="shouted">Those that have no small letter.</param>
    public static int Of(int words, int capital, int shouted) =>
        words == 0 ? 0 : shouted * 10 >= words * 7 ? Shouted : capital * 10 >= words * 7 && words > 2 ? 1 : capital == 0 && words > 3 ? 3 : 0;
}
