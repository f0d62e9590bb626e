namespace Sitrep.Pdf;

/// <summary>How much work a content stream is, with all that it draws.</summary>
/// <param name="Bytes">Bytes to be interpreted.</param>
/// <param name="Letters">Letters to be set, at most.</param>
internal readonly record struct ContentLoad(long Bytes, long Letters)
{
    private const long Endless = 1L << 50;

    /// <summary>That of content which draws itself.</summary>
    public static ContentLoad Infinite => new(Endless, Endless);

    /// <summary>The load so many times over; never more than endless.</summary>
    public ContentLoad Times(int times) => new(Bytes > Endless / times ? Endless : Bytes * times, Letters > Endless / times ? Endless : Letters * times);

    /// <summary>Both loads; never more than endless.</summary>
    public static ContentLoad operator +(ContentLoad first, ContentLoad second) =>
        new(Math.Min(Endless, first.Bytes + second.Bytes), Math.Min(Endless, first.Letters + second.Letters));
}
