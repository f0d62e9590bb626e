using System.Collections.Immutable;

namespace Sitrep.Inputs;

/// <summary>Reads the pages of a web archive: response records, and resource and conversion records that hold text.</summary>
/// <remarks>
/// A record at a time: memory is bounded by the largest page, whatever the size of the file. Only answers of status 200 that hold HTML, text or
/// PDF give something; redirects, pictures, scripts and the like are passed over.
/// </remarks>
internal static class WarcReader
{
    private const int MostFaults = 50;
    private const int Remembered = 256;

    public static IEnumerable<InputEntry> Read(Stream stream, bool isPacked, string name)
    {
        using var members = isPacked ? new GzipMembers(stream) : null;
        var feed = new ByteFeed(members ?? stream);
        var reader = new WarcRecordReader(feed);
        var seen = new Queue<string>();
        var faults = 0;
        for (var resumed = false; faults < MostFaults;)
        {
            var goesOn = reader.TryNext(out var record, out var broken);
            var (number, offset) = goesOn ? (reader.Number, reader.Offset) : (reader.Number + 1, feed.Position);
            var place = FormattableString.Invariant($"{name}, record {number} at byte {offset}") + (record?.Address is { } address ? $" ({address})" : "");
            if (feed.IsBroken && (!goesOn || record is null or { IsCut: true }))
            {
                goesOn = members!.Resume();
                // A second break before any record is the same damage.
                if (!resumed && ++faults > 0) yield return InputEntry.Bad(place, InputFaultKind.Damaged, goesOn ? "its packing (gzip) is damaged; went on to the next record that can be unpacked" : "its packing (gzip) is damaged; there is nothing behind it that can be unpacked");
                reader.Restart();
                resumed = true;
                if (goesOn) continue;
                yield break;
            }
            if (members?.IsBomb == true)
            {
                yield return InputEntry.Bad(name, InputFaultKind.TooLarge, "it unpacks to far more than texts do; stopped here");
                yield break;
            }
            if (!goesOn) yield break;
            resumed = false;
            if (IsKnown(record, seen)) continue;
            if (broken is not null && ++faults > 0) yield return InputEntry.Bad(place, InputFaultKind.BadEntry, broken, "the other records were read");
            if (record is not null && Entry(record, place) is { } entry) yield return entry;
        }
        yield return InputEntry.Bad(name, InputFaultKind.Damaged, FormattableString.Invariant($"{MostFaults} broken records; the rest was left"));
    }

    /// <summary>True for a record that was read a moment ago: going on behind damage may begin a little too early.</summary>
    /// <remarks>The id alone is not enough: there are makers of archives who give all records the same one.</remarks>
    private static bool IsKnown(WarcRecord? record, Queue<string> seen)
    {
        if (record?.Id is not { } id) return false;
        var mark = FormattableString.Invariant($"{id} {record.Address} {record.Block.Length}");
        if (seen.Contains(mark)) return true;
        seen.Enqueue(mark);
        if (seen.Count > Remembered) seen.Dequeue();
        return false;
    }

    private static InputEntry? Entry(WarcRecord record, string place)
    {
        if (record.Address is not { } address) return null;
        var (isCut, media, charset, body) = (record.IsCut, MimeFields.Value(record.Fields.GetValueOrDefault("Content-Type")), (string?)null, record.Block);
        if (record.Type is "response")
        {
            if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !HttpMessage.TryRead(record.Block, out var message) || message.Status != 200) return null;
            (media, charset) = (message.MediaType, message.Charset);
            if (!IsRead(media)) return null;
            body = message.Decode(BoundedBytes.Page, out var cut);
            isCut |= cut;
        }
        else if (record.Type is not ("resource" or "conversion")) return null;
        if (!IsRead(media) || new Uri(address).AbsolutePath == "/robots.txt") return null;
        var kind = InputSniffer.Sniff(body.AsSpan(0, Math.Min(body.Length, InputSniffer.Window)), NameOf(address, media));
        if (kind == InputKind.Pdf) return InputEntry.Of(place, new EmbeddedDocument(address, address, body) { Seen = record.Date });
        if (kind is not (InputKind.Html or InputKind.PlainText)) return null;
        ImmutableArray<Diagnostic> notes = isCut ? [new(DiagnosticCode.PageCut, "The record of the web archive is broken off or damaged; the page was read as far as it goes.")] : [];
        return InputEntry.Of(place, new Page(address, kind == InputKind.Html ? PageFormat.Html : PageFormat.PlainText, body) { Charset = charset, Seen = record.Date, Notes = notes });
    }

    private static bool IsRead(string media) => media is "" or "text/html" or "application/xhtml+xml" or "text/plain" or "application/pdf";

    /// <summary>A name whose ending says what the media type says.</summary>
    private static string NameOf(string address, string media) => media switch
    {
        "text/html" or "application/xhtml+xml" => "page.html",
        "text/plain" => "page.txt",
        _ => new Uri(address).AbsolutePath,
    };
}
