namespace Sitrep.Inputs;

/// <summary>Hands a stream on in small steps and counts them. Does not own the stream.</summary>
internal sealed class MeteredStream(Stream stream, int step) : Stream
{
    /// <summary>Bytes handed on.</summary>
    public long Taken { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var got = stream.Read(buffer, offset, Math.Min(count, step));
        Taken += Math.Max(0, got);
        return got;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
