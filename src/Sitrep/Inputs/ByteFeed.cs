using System.Text;

namespace Sitrep.Inputs;

/// <summary>A stream read forwards, line by line or in blocks, that takes bytes back.</summary>
internal sealed class ByteFeed(Stream stream)
{
    private byte[] buffer = new byte[1 << 16];
    private int at, end;

    /// <summary>True when the stream's packing broke; it reads as if it ended there.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>How many bytes have been taken out.</summary>
    public long Position { get; private set; }

    /// <summary>The next bytes, at most so many; fewer at the end. Not taken out.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - at < count && Fill()) { }
        return buffer.AsSpan(at, Math.Min(count, end - at));
    }

    /// <summary>A line without its end, each byte a character; null at the end. What is longer than <paramref name="most"/> is dropped.</summary>
    public string? Line(int most)
    {
        if (at == end && !Fill()) return null;
        var line = new StringBuilder();
        while (true)
        {
            var rest = buffer.AsSpan(at, end - at);
            var feed = rest.IndexOf((byte)'\n');
            var taken = feed < 0 ? rest.Length : feed;
            line.Append(Encoding.Latin1.GetString(rest[..Math.Min(taken, Math.Max(0, most - line.Length))]));
            Take(feed < 0 ? taken : taken + 1);
            if (feed >= 0 || !Fill()) break;
        }
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        return line.ToString();
    }

    /// <summary>Takes out <paramref name="length"/> bytes and keeps the first of them, at most <paramref name="keep"/>.</summary>
    /// <returns>What was kept; <paramref name="got"/> tells how many there were.</returns>
    public byte[] Block(long length, int keep, out long got)
    {
        using var kept = new MemoryStream();
        for (got = 0; got < length && (at < end || Fill());)
        {
            var step = (int)Math.Min(end - at, length - got);
            var room = (int)Math.Min(step, keep - kept.Length);
            if (room > 0) kept.Write(buffer, at, room);
            got += step;
            Take(step);
        }
        return kept.ToArray();
    }

    /// <summary>Puts bytes back in front.</summary>
    public void GiveBack(ReadOnlySpan<byte> bytes)
    {
        var joined = new byte[Math.Max(1 << 16, bytes.Length + end - at)];
        bytes.CopyTo(joined);
        buffer.AsSpan(at, end - at).CopyTo(joined.AsSpan(bytes.Length));
        (end, at, buffer) = (bytes.Length + end - at, 0, joined);
        Position -= bytes.Length;
    }

    /// <summary>Forgets what was read ahead: the stream goes on elsewhere.</summary>
    public void Drop()
    {
        Position += end - at;
        at = end = 0;
        IsBroken = false;
    }

    private void Take(int count)
    {
        at += count;
        Position += count;
    }

    private bool Fill()
    {
        if (at == end) at = end = 0;
        else if (end == buffer.Length)
        {
            if (at > 0)
            {
                buffer.AsSpan(at, end - at).CopyTo(buffer);
                (end, at) = (end - at, 0);
            }
            else Array.Resize(ref buffer, buffer.Length * 2);
        }
        if (IsBroken) return false;
        try
        {
            var got = stream.Read(buffer, end, buffer.Length - end);
            end += Math.Max(0, got);
            return got > 0;
        }
        catch (InvalidDataException)
        {
            IsBroken = true;
            return false;
        }
    }
}
