namespace Sitrep.Inputs;

/// <summary>Reads streams into memory up to a bound.</summary>
internal static class BoundedBytes
{
    /// <summary>Bytes read of a document that is read whole (feed, table, message); more is cut off.</summary>
    public const int Document = 64 << 20;

    /// <summary>Bytes kept of one page: one more than the decoder reads, so that it sees that there were more.</summary>
    public const int Page = Text.PageDecoder.MaximumBytes + 1;

    /// <summary>Up to <paramref name="most"/> bytes; <paramref name="isCut"/> tells that there were more.</summary>
    /// <remarks>Memory grows with what is there, not with the bound.</remarks>
    public static byte[] Read(Stream stream, int most, out bool isCut)
    {
        var buffer = new byte[Math.Min(most, 1 << 16)];
        var length = 0;
        isCut = false;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length == most)
                {
                    isCut = stream.ReadByte() >= 0;
                    break;
                }
                Array.Resize(ref buffer, (int)Math.Min(most, buffer.Length * 2L));
            }
            var got = stream.Read(buffer, length, buffer.Length - length);
            if (got <= 0) break;
            length += got;
        }
        Array.Resize(ref buffer, length);
        return buffer;
    }

    /// <summary>Up to <paramref name="most"/> bytes of a stream that may turn out damaged: what came before the damage.</summary>
    /// <returns>The bytes; <paramref name="isDamaged"/> tells that the packing broke.</returns>
    public static byte[] Unpack(Stream packed, int most, out bool isCut, out bool isDamaged)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 15];
        isCut = isDamaged = false;
        try
        {
            for (int got; (got = packed.Read(buffer)) > 0;)
            {
                var room = most - (int)kept.Length;
                kept.Write(buffer, 0, Math.Min(room, got));
                if (got > room)
                {
                    isCut = true;
                    break;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            isDamaged = true;
        }
        return kept.ToArray();
    }
}
