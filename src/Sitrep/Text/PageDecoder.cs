using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Sitrep.Text;

/// <summary>Turns the bytes of a page into characters.</summary>
/// <remarks>
/// A byte order mark decides. Else bytes that are valid UTF-8 with at least one character beyond ASCII are UTF-8, whatever the page
/// declares: text of another set is practically never valid UTF-8, and wrong declarations are common. Else the given character set,
/// else the one in the page's <c>meta</c>, else windows-1252.
/// </remarks>
public static class PageDecoder
{
    /// <summary>Bytes read of one page; the rest is cut off.</summary>
    public const int MaximumBytes = 8 << 20;

    private const int MetaWindow = 4096;

    /// <summary>The characters of the page. Never throws on any bytes.</summary>
    public static DecodedText Decode(Page page) => Decode(page, MaximumBytes);

    /// <summary>The same for a list of pages, which may be larger than a page.</summary>
    internal static DecodedText Decode(Page page, int most)
    {
        ArgumentNullException.ThrowIfNull(page);
        var bytes = page.Content.Span;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (bytes.Length > most)
        {
            diagnostics.Add(new(DiagnosticCode.PageCut, FormattableString.Invariant($"The page is too large; only its first {most} bytes were read.")));
            bytes = bytes[..most];
        }
        if (bytes.IsEmpty)
        {
            diagnostics.Add(new(DiagnosticCode.EmptyPage, "The page has no bytes."));
            return new("", "utf-8", diagnostics.ToImmutable());
        }
        var encoding = ByMark(bytes, out var mark) ?? ByPattern(bytes);
        if (encoding is null && IsBinary(bytes))
        {
            diagnostics.Add(new(DiagnosticCode.NotText, "The page holds binary data."));
            return new("", "binary", diagnostics.ToImmutable());
        }
        encoding ??= ByValidity(page, bytes, diagnostics);
        var content = encoding.GetString(bytes[mark..]);
        var bad = Undecoded(content);
        if (bad > 0)
        {
            diagnostics.Add(new(DiagnosticCode.UndecodableBytes, FormattableString.Invariant(
                $"{bad} {(bad == 1 ? "place" : "places")} could not be decoded as {encoding.WebName}.")));
        }
        if (Mojibake.IsLikely(content, out var sample))
            diagnostics.Add(new(DiagnosticCode.Mojibake, $"The text was decoded wrongly before it came here ('{sample}' and the like); it was read as it is."));
        if (string.IsNullOrWhiteSpace(content)) diagnostics.Add(new(DiagnosticCode.EmptyPage, "The page holds nothing but white space."));
        return new(content, encoding.WebName, diagnostics.ToImmutable());
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes, out int mark)
    {
        mark = 0;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) { mark = 3; return Encoding.UTF8; }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) { mark = 2; return Encoding.Unicode; }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) { mark = 2; return Encoding.BigEndianUnicode; }
        return null;
    }

    /// <summary>True when the bytes look like text in some character set.</summary>
    internal static bool IsText(ReadOnlySpan<byte> bytes) => ByMark(bytes, out _) is not null || ByPattern(bytes) is not null || !IsBinary(bytes);

    /// <summary>The character set of that name, or null.</summary>
    internal static Encoding? Named(string? name) => Find(name);

    /// <summary>UTF-16 without a mark: every second byte is zero (Latin) or mostly one small number (Cyrillic, Greek, Arabic), the others vary.</summary>
    private static Encoding? ByPattern(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(bytes.Length, 1024)];
        Span<int> even = stackalloc int[256], odd = stackalloc int[256];
        even.Clear();
        odd.Clear();
        for (var i = 0; i < window.Length; i++)
        {
            if ((i & 1) == 0) even[window[i]]++;
            else odd[window[i]]++;
        }
        var half = window.Length / 2;
        if (half < 8) return null;
        if (IsHighByte(odd, half) && even[0] * 20 < half) return Encoding.Unicode;
        return IsHighByte(even, half) && odd[0] * 20 < half ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsHighByte(ReadOnlySpan<int> counts, int half)
    {
        var block = 0;
        for (var b = 1; b <= 6; b++) block = Math.Max(block, counts[b]);
        return counts[0] * 10 > half * 8 || (counts[0] * 20 > half && (counts[0] + block) * 10 > half * 9);
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(bytes.Length, 8192)];
        var control = 0;
        foreach (var b in window)
        {
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B)) control++;
        }
        return control * 50 > window.Length || window.StartsWith("%PDF-"u8);
    }

    private static Encoding ByValidity(Page page, ReadOnlySpan<byte> bytes, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        CountSequences(bytes, out var valid, out var invalid);
        var declared = Narrow(Find(page.Charset)) ?? (page.Format == PageFormat.Html ? Narrow(Find(MetaCharset(bytes))) : null);
        if (valid > 0 && invalid * 20 <= valid) return Told(Encoding.UTF8, declared, diagnostics);
        if (invalid == 0) return declared ?? Encoding.UTF8;
        // Russian under a Latin name is practically always the wrong name; the other way round does not happen.
        var guess = CyrillicGuess.Of(bytes);
        if (declared is { CodePage: not (65001 or 1252) } || (declared is { CodePage: 1252 } && guess is null)) return declared;
        return Told(guess ?? (valid >= invalid ? Encoding.UTF8 : Legacy(1252)!), declared, diagnostics);
    }

    /// <summary>Says that a set was taken that is not the declared one. Text that declares nothing and is UTF-8 is the usual case.</summary>
    private static Encoding Told(Encoding taken, Encoding? declared, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (declared is null ? taken.CodePage != 65001 : declared.CodePage != taken.CodePage)
        {
            diagnostics.Add(new(DiagnosticCode.CharsetGuessed, declared is null
                ? $"No character set is declared; {taken.WebName} was taken, as the bytes look."
                : $"The page declares {declared.WebName}, but its bytes are not; {taken.WebName} was taken."));
        }
        return taken;
    }

    private static void CountSequences(ReadOnlySpan<byte> bytes, out int valid, out int invalid)
    {
        valid = invalid = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) return;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.Done) valid++;
            else if (status == OperationStatus.InvalidData) invalid++;
            bytes = bytes[Math.Max(1, length)..];
        }
    }

    private static string? MetaCharset(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(bytes.Length, MetaWindow)];
        for (var rest = window; ;)
        {
            var at = rest.IndexOf("charset"u8);
            if (at < 0) return null;
            rest = rest[(at + 7)..];
            var from = 0;
            while (from < rest.Length && rest[from] is (byte)' ' or (byte)'=' or (byte)'"' or (byte)'\'') from++;
            var to = from;
            while (to < rest.Length && to - from < 40 && (char.IsAsciiLetterOrDigit((char)rest[to]) || rest[to] is (byte)'-' or (byte)'_' or (byte)':')) to++;
            if (from > 0 && to > from) return Encoding.ASCII.GetString(rest[from..to]);
        }
    }

    private static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var folded = name.Trim().Trim('"', '\'').ToLowerInvariant();
        // As browsers do: the Latin-1 names mean windows-1252.
        if (folded is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") return Legacy(1252);
        if (folded is "utf8") return Encoding.UTF8;
        if (folded is "utf-7") return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(folded) ?? Encoding.GetEncoding(folded);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// A set whose letters are single bytes where they are ASCII, else UTF-8. UTF-16 and UTF-32 show themselves by a mark or by their zeros; where they
    /// did not, the name is a lie, as browsers have it too.
    /// </summary>
    private static Encoding? Narrow(Encoding? declared) => declared is { CodePage: 1200 or 1201 or 12000 or 12001 } ? Encoding.UTF8 : declared;

    private static Encoding? Legacy(int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage);

    private static int Undecoded(string content)
    {
        var count = 0;
        foreach (var c in content)
        {
            if (c == '\uFFFD') count++;
        }
        return count;
    }
}
