using System.Globalization;

namespace Sitrep.Inputs;

/// <summary>Reads the records of a web archive one after the other and finds the next one behind a broken one.</summary>
internal sealed class WarcRecordReader(ByteFeed feed)
{
    private const int MostFields = 500;
    private const int LongestLine = 1 << 16;

    /// <summary>Bytes kept of a block; a page that is larger is cut off anyway.</summary>
    private const int KeptBlock = 2 * Text.PageDecoder.MaximumBytes;

    private int number;
    private bool atVersion;

    /// <summary>Number of the record being read.</summary>
    public int Number => number;

    /// <summary>Offset of the record being read, in the unpacked file.</summary>
    public long Offset { get; private set; }

    /// <summary>The next record. False at the end; a record, a fault, or both when its length is wrong and its beginning could be kept.</summary>
    public bool TryNext(out WarcRecord? record, out string? fault)
    {
        (record, fault) = (null, null);
        SkipBlankLines();
        if (feed.Peek(1).IsEmpty && !atVersion) return false;
        number++;
        Offset = feed.Position;
        if (!atVersion && !IsVersion(feed.Line(LongestLine)))
        {
            fault = "this is no record; went on to the next one";
            FindNext();
            return true;
        }
        atVersion = false;
        var fields = Fields();
        if (!TryLength(fields, out var length))
        {
            fault = fields.ContainsKey("Content-Length") ? "its Content-Length is no number" : "it has no Content-Length";
            FindNext();
            return true;
        }
        record = Record(fields, length, out fault);
        return true;
    }

    /// <summary>Begins anew at a record's first line.</summary>
    public void Restart()
    {
        feed.Drop();
        atVersion = false;
    }

    private WarcRecord Record(Dictionary<string, string> fields, long length, out string? fault)
    {
        var (offset, own) = (Offset, number);
        var block = feed.Block(length, KeptBlock, out var got);
        fault = null;
        if (got == length && EndsWell()) return new(own, offset, fields, block);
        // The length is too large when a record begins inside the block, else too small or the file ends here.
        var inside = got == block.Length ? VersionInside(block) : -1;
        if (inside >= 0)
        {
            feed.GiveBack(block.AsSpan(inside));
            fault = FormattableString.Invariant($"its Content-Length ({length}) reaches into the next record; read to where that begins");
            return new(own, offset, fields, block[..inside]) { IsCut = true };
        }
        if (got < length) fault = FormattableString.Invariant($"the file ends inside it ({got} of {length} bytes)");
        else
        {
            fault = FormattableString.Invariant($"its Content-Length ({length}) is too small; the rest of it was passed over");
            FindNext();
        }
        return new(own, offset, fields, block) { IsCut = true };
    }

    private bool EndsWell()
    {
        SkipBlankLines();
        var next = feed.Peek(5);
        return next.IsEmpty || next.SequenceEqual("WARC/"u8);
    }

    private static int VersionInside(ReadOnlySpan<byte> block)
    {
        for (var from = 0; ;)
        {
            var at = block[from..].IndexOf("\nWARC/1."u8);
            if (at < 0) return -1;
            // Behind the blank lines that end a record, not a line of a page about archives.
            var before = block[..(from + at)].TrimEnd((byte)'\r');
            if (before.IsEmpty || before[^1] == (byte)'\n') return from + at + 1;
            from += at + 1;
        }
    }

    private void SkipBlankLines()
    {
        while (feed.Peek(1) is [(byte)'\r' or (byte)'\n']) feed.Block(1, 0, out _);
    }

    private Dictionary<string, string> Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        for (var count = 0; feed.Line(LongestLine) is { Length: > 0 } line; count++)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && last is not null && fields[last].Length < LongestLine) fields[last] += " " + line.Trim();
            else if (colon > 0 && count < MostFields) fields.TryAdd(last = line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        return fields;
    }

    private static bool TryLength(Dictionary<string, string> fields, out long length)
    {
        length = 0;
        return fields.TryGetValue("Content-Length", out var value) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out length);
    }

    private bool FindNext()
    {
        while (feed.Line(LongestLine) is { } line)
        {
            if (IsVersion(line)) return atVersion = true;
        }
        return false;
    }

    private static bool IsVersion(string? line) => line is { Length: >= 8 and < 20 } && line.StartsWith("WARC/", StringComparison.Ordinal) && char.IsAsciiDigit(line[5]);
}
