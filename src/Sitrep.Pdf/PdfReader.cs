using System.Security.Cryptography;
using System.Text;
using Sitrep.Inputs;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Sitrep.Pdf;

using Word = UglyToad.PdfPig.Content.Word;

/// <summary>Reads the text of PDF documents: bulletins, situation reports. No network, no disk; safe for use by several threads.</summary>
/// <remarks>
/// Gives a page of the form <see cref="PageFormat.PagedText"/>, so that claims can name the page they stand on. Memory and time are bounded by the
/// document's size: streams that unpack to far more are refused, and so are pages whose content is more work than any page that people read.
/// </remarks>
public sealed class PdfReader
{
    private const int MostPages = 2000;
    private const int MostLetters = 4_000_000;

    /// <summary>Bounds on the work of one page, and of all pages: so much for any document, and so many times its size.</summary>
    private const long MostBytesOfPage = 24 << 20, MostLettersOfPage = 100_000, FreeBytes = 64 << 20, BytesPerByte = 20;
    private const int LongestTitle = 30;

    /// <summary>The document's text as one page; faults for pages that are broken, or for all of it.</summary>
    /// <param name="document">The document.</param>
    public IEnumerable<InputEntry> Read(EmbeddedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var entries = new List<InputEntry>();
        // The parser calls itself for what is nested; 1 MB of stack is too little for the depth it allows.
        var reading = new Thread(() => Read(document, entries), 16 << 20);
        reading.Start();
        reading.Join();
        return entries;
    }

    private static void Read(EmbeddedDocument document, List<InputEntry> entries)
    {
        try
        {
            var options = new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = 128,
                FilterProvider = Filters(document),
            };
            using var pdf = PdfDocument.Open(document.Content.ToArray(), options);
            Text(pdf, document, entries);
        }
        catch (PdfDocumentEncryptedException)
        {
            entries.Add(InputEntry.Bad(document.Name, InputFaultKind.NotRead, "the PDF is locked with a password", "save it without one, then read it again"));
        }
        catch (Exception e) when (Find<PdfTooLargeException>(e) is { } tooLarge)
        {
            entries.Add(InputEntry.Bad(document.Name, InputFaultKind.TooLarge, $"the PDF was left: {tooLarge.Message}"));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The parser meets the world's mess with exceptions of every kind; none of them may cost the other inputs.
            entries.Add(InputEntry.Bad(document.Name, InputFaultKind.Damaged, $"the PDF is damaged ({FirstLine(e.Message)})"));
        }
    }

    private static void Text(PdfDocument pdf, EmbeddedDocument document, List<InputEntry> entries)
    {
        var lines = Lines(pdf, document, entries);
        lines = RunningLines.Remove(lines);
        if (lines.Sum(line => line.Text.Count(char.IsLetter)) < 20)
        {
            if (entries.Count == 0) entries.Add(InputEntry.Bad(document.Name, InputFaultKind.NothingInside, FormattableString.Invariant($"the PDF ({pdf.NumberOfPages} pages) holds no text; its pages are pictures"), "a program for character recognition (OCR) makes text of them"));
            return;
        }
        entries.Insert(0, InputEntry.Of(document.Name, PageOf(pdf, document, lines)));
    }

    private static List<PrintedLine> Lines(PdfDocument pdf, EmbeddedDocument document, List<InputEntry> entries)
    {
        var lines = new List<PrintedLine>();
        int letters = 0, broken = 0, number = 1;
        var work = new ContentWork(pdf, Filters(document));
        var left = FreeBytes + (document.Content.Length * BytesPerByte);
        for (; number <= Math.Min(pdf.NumberOfPages, MostPages) && letters < MostLetters && left > 0; number++)
        {
            var reason = "";
            try
            {
                var load = work.OfPage(number);
                if (load.Bytes > MostBytesOfPage || load.Letters > MostLettersOfPage) reason = "it is more to draw than any page that people read";
                else if ((left -= load.Bytes) > 0)
                {
                    var page = pdf.GetPage(number);
                    letters += page.Letters.Count;
                    lines.AddRange(PageLayout.Read(page, [.. page.GetWords()]));
                }
            }
            catch (Exception e) when (e is not OutOfMemoryException && Find<PdfTooLargeException>(e) is null)
            {
                reason = FirstLine(e.Message);
            }
            if (reason.Length > 0 && broken++ < 10) entries.Add(InputEntry.Bad(FormattableString.Invariant($"{document.Name}, page {number}"), InputFaultKind.BadEntry, $"the page could not be read ({reason})"));
        }
        if (pdf.NumberOfPages > MostPages || letters >= MostLetters) entries.Add(InputEntry.Bad(document.Name, InputFaultKind.TooLarge, FormattableString.Invariant($"only the first {MostPages} pages or {MostLetters} letters were read")));
        else if (left <= 0) entries.Add(InputEntry.Bad(document.Name, InputFaultKind.TooLarge, FormattableString.Invariant($"only the {number - 2} pages before page {number - 1} were read: its pages are far more to draw than the file is large")));
        return lines;
    }

    private static BoundedFilters Filters(EmbeddedDocument document) => new(new UnpackBudget(document.Content.Length));

    private static Sitrep.Page PageOf(PdfDocument pdf, EmbeddedDocument document, List<PrintedLine> lines) =>
        new(document.Address, PageFormat.PagedText, Encoding.UTF8.GetBytes(Paragraphs.Of(lines).Replace("\0", "", StringComparison.Ordinal)))
        {
            Charset = "utf-8",
            Title = Title(pdf, lines),
            Publisher = document.Publisher,
            Published = document.Published,
            PublishedHint = Created(pdf),
            Seen = document.Seen,
            DocumentHash = Convert.ToHexStringLower(SHA256.HashData(document.Content.Span)),
        };

    /// <summary>The largest lines of the first page where they stand out; else the title of the file, where it looks like one.</summary>
    private static string? Title(PdfDocument pdf, List<PrintedLine> lines)
    {
        var sizes = lines.Select(line => line.Size).Order().ToList();
        var first = lines.Where(line => line.Page == lines[0].Page && line.Text.Count(char.IsLetter) >= 4).ToList();
        var largest = first.Count == 0 ? 0 : first.Max(line => line.Size);
        if (largest >= sizes[sizes.Count / 2] * 1.2)
        {
            var title = string.Join(' ', first.SkipWhile(line => line.Size < largest * 0.95).TakeWhile(line => line.Size >= largest * 0.95).Select(line => line.Text));
            if (title.Split(' ').Length <= LongestTitle) return title;
        }
        var named = pdf.Information.Title?.Trim();
        return named is not null && named.Split(' ').Length is >= 3 and <= LongestTitle && !named.StartsWith("Microsoft", StringComparison.OrdinalIgnoreCase) ? named : null;
    }

    private static PublicationTime? Created(PdfDocument pdf)
    {
        try
        {
            return pdf.Information.GetCreatedDateTimeOffset() is { Year: >= 1990 and <= 2100 } created ? new(created, TimePrecision.Second, TimeProvenance.Meta) : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static T? Find<T>(Exception? exception) where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException) if (exception is T found) return found;
        return null;
    }

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? message : message[..end];
        return line.Length <= 120 ? line : line[..120];
    }
}
