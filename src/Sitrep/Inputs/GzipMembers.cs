using System.IO.Compression;

namespace Sitrep.Inputs;

/// <summary>The members of a gzip file as one stream, that can go on behind a damaged member and stops at a bomb.</summary>
internal sealed class GzipMembers : Stream
{
    /// <summary>No text packs better than this over more than <see cref="FreeBytes"/>; deflate itself goes to 1,032.</summary>
    private const int HighestRatio = 200;
    private const int FreeBytes = 16 << 20;

    /// <summary>Bytes handed to the unpacker at a time: so far may it have read ahead of what it gave out.</summary>
    private const int Step = 512;

    private readonly Stream packed;
    private readonly long start;
    private MeteredStream metered;
    private GZipStream unpacker;
    private long unpacked, packedBefore, resumedAt = -1;

    public GzipMembers(Stream packed)
    {
        this.packed = packed;
        start = packed.CanSeek ? packed.Position : 0;
        metered = new(packed, Step);
        unpacker = new(metered, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>True when reading stopped because the file unpacks to far more than texts do.</summary>
    public bool IsBomb { get; private set; }

    /// <summary>Packed bytes taken so far.</summary>
    public long PackedPosition => packedBefore + metered.Taken;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (IsBomb) return 0;
        var got = unpacker.Read(buffer, offset, count);
        unpacked += got;
        if (unpacked > FreeBytes && unpacked / HighestRatio > PackedPosition)
        {
            IsBomb = true;
            return 0;
        }
        return got;
    }

    /// <summary>Goes to the next member behind the place where unpacking broke; false when there is none, or the file cannot be read twice.</summary>
    public bool Resume()
    {
        if (!packed.CanSeek || IsBomb) return false;
        var from = Math.Max(resumedAt + 1, Math.Max(0, PackedPosition - Step));
        packed.Position = start + from;
        var found = FindMember(from);
        if (found < 0) return false;
        (resumedAt, packedBefore, packed.Position) = (found, found, start + found);
        unpacker.Dispose();
        metered = new(packed, Step);
        unpacker = new(metered, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    /// <summary>Offset of the next gzip header: its two magic bytes, deflate, and no reserved flag.</summary>
    private long FindMember(long from)
    {
        var window = new byte[1 << 16];
        var held = 0;
        for (var position = from; ;)
        {
            var got = packed.Read(window, held, window.Length - held);
            if (got <= 0) return -1;
            var length = held + got;
            for (var i = 0; i + 3 < length; i++)
            {
                if (window[i] == 0x1F && window[i + 1] == 0x8B && window[i + 2] == 8 && window[i + 3] < 0x20) return position + i;
            }
            held = Math.Min(3, length);
            window.AsSpan(length - held, held).CopyTo(window);
            position += length - held;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacker.Dispose();
        base.Dispose(disposing);
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
