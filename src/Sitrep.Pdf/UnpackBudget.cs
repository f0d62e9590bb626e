namespace Sitrep.Pdf;

/// <summary>How many bytes the streams of one document may unpack to.</summary>
internal sealed class UnpackBudget(long size)
{
    /// <summary>What any document may unpack to, in bytes; above it only so many times its size.</summary>
    private const int Free = 64 << 20;
    private const int HighestRatio = 60;

    private long left = Free + (size * HighestRatio);

    /// <summary>Bytes that are left.</summary>
    public long Left => left;

    /// <summary>Takes bytes off.</summary>
    /// <exception cref="PdfTooLargeException">Nothing is left.</exception>
    public void Take(long bytes)
    {
        left -= bytes;
        if (left < 0) throw new PdfTooLargeException("its streams unpack to far more than texts do");
    }
}
