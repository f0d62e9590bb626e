namespace Sitrep.App.Fetching;

/// <summary>Bytes in memory that remember whether somebody asked for more than there are.</summary>
/// <remarks>
/// The library's unpacking streams end quietly where their input breaks off. One that has seen the end mark of its format does not ask for more;
/// one that has not does: so a body that was cut off is told from a whole one.
/// </remarks>
internal sealed class WatchedStream(byte[] bytes) : Stream
{
    private int position;

    /// <summary>True when a read found nothing any more.</summary>
    public bool IsOverdrawn { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, bytes.Length - position);
        if (count == 0 && buffer.Length > 0) IsOverdrawn = true;
        bytes.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
