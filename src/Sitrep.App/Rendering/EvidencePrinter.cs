using System.Globalization;
using System.Text;
using Sitrep.App.Storage;
using Sitrep.Text;
using Spectre.Console;

namespace Sitrep.App.Rendering;

/// <summary>Prints the sentence behind a claim in its paragraph. Marks survive without colour: [source], {cue}, «content», *figure*.</summary>
internal static class EvidencePrinter
{
    public static void Print(Terminal terminal, StoredClaim stored)
    {
        var claim = stored.Claim;
        var evidence = claim.Evidence;
        var console = terminal.Console;
        console.MarkupLine($"[bold]{Markup.Escape(Title(claim))}[/]");
        console.MarkupLine($"[dim]{Markup.Escape(string.Join(" and ", claim.Voices))}, {claim.Attribution.Kind.ToString().ToLowerInvariant()}, {claim.Stance.ToString().ToLowerInvariant()}[/]");
        console.WriteLine();
        console.MarkupLine(Marked(stored));
        console.WriteLine();
        console.MarkupLine("[dim]marks:[/] [[source]] {cue} «content» *figure*");
        Facts(terminal, stored);
        _ = evidence;
    }

    /// <summary>A claim that no page gave: what was taken down, by whom.</summary>
    public static void PrintAdded(Terminal terminal, Claim claim)
    {
        terminal.Console.MarkupLine($"[bold]{Markup.Escape(Title(claim))}[/]");
        terminal.Console.MarkupLine($"[dim]{Markup.Escape(string.Join(" and ", claim.Voices))}, {Markup.Escape(claim.Evidence.Outlet)}[/]");
        terminal.Console.WriteLine();
        terminal.Console.MarkupLine($"«{Markup.Escape(claim.Evidence.Sentence)}»");
        terminal.Console.MarkupLine("[dim]no page gave it; 'sitrep log' tells who added it and why[/]");
    }

    private static string Title(Claim claim) => claim.Quantity is { } quantity
        ? $"{Figures.Write(quantity)}: {claim.Subject}{(claim.State is { } state ? " " + state : "")}{(claim.Place is { } place ? ", " + place.Name : "")}"
        : $"{claim.Subject}{(claim.State is { } state2 ? " " + state2 : "")}";

    private static void Facts(Terminal terminal, StoredClaim stored)
    {
        var claim = stored.Claim;
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn("").AddColumn("");
        void Row(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) table.AddRow($"[dim]{name}[/]", Markup.Escape(value));
        }
        Row("outlet", claim.Evidence.Outlet + (claim.Evidence.WireCredit is { } wire ? $" (text of {wire})" : ""));
        Row("headline", claim.Evidence.Title);
        Row("published", claim.Evidence.Published is { } published ? $"{Times.Short(published, DateTimeOffset.UnixEpoch)} ({published.Provenance.ToString().ToLowerInvariant()})" : "not known");
        Row("said", claim.Said is { } said ? Times.Iso(said.Start) : null);
        Row("about", claim.About is { } about ? $"{Times.Iso(about.Start)} to {Times.Iso(about.End)}" : null);
        foreach (var source in claim.Attribution.Sources)
            Row("source", $"{source.Name}{(source.Role is { } role ? ", " + role : "")}{(source.SpeaksFor is { } body ? ", for " + body : "")} ({source.Class.ToString().ToLowerInvariant()})");
        Row("not counted", claim.OtherEvent?.Reason);
        Row("page", claim.Evidence.Address + (claim.Evidence.PageNumber is { } number ? string.Create(CultureInfo.InvariantCulture, $", page {number}") : ""));
        if (stored.Location != claim.Evidence.Address) Row("read from", stored.Location);
        Row("seen", stored.SeenAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        Row("capture", claim.Evidence.CaptureId + (stored.IsSuperseded ? " (superseded: the page has changed since)" : ""));
        Row("sha256", stored.Sha256 + (stored.DocumentHash is null ? "" : " (of the document's text)"));
        Row("document", stored.DocumentHash);
        Row("engine", stored.Engine);
        Row("claim", claim.Id.Value);
        terminal.Console.Write(table);
    }

    /// <summary>The paragraph with its marks, the claim's sentence bright, the rest dim.</summary>
    private static string Marked(StoredClaim stored)
    {
        var (claim, text) = (stored.Claim, stored.Text);
        var block = stored.Blocks.FirstOrDefault(block => block.Contains(claim.Evidence.SentenceSpan), claim.Evidence.SentenceSpan);
        var marks = new SortedDictionary<int, StringBuilder>();
        void Mark(TextSpan span, string open, string close, string style)
        {
            if (!block.Contains(span) || span.IsEmpty) return;
            At(marks, span.End).Insert(0, "[/]" + close);
            At(marks, span.Start).Append(open).Append('[').Append(style).Append(']');
        }
        foreach (var span in Cut(claim.Attribution.ContentSpans, block, claim.Quantity is null ? null : claim.Evidence.Span)) Mark(span.Span, span.Open, span.Close, "default");
        foreach (var span in claim.Attribution.SourceSpans) Mark(span, "[[", "]]", "bold underline");
        foreach (var span in claim.Attribution.CueSpans) Mark(span, "{", "}", "italic");
        if (claim.Quantity is not null) Mark(claim.Evidence.Span, "*", "*", "bold");
        var written = new StringBuilder();
        var at = block.Start;
        foreach (var (index, mark) in marks)
        {
            written.Append(Markup.Escape(text[at..index])).Append(mark);
            at = index;
        }
        return written.Append(Markup.Escape(text[at..block.End])).ToString();
    }

    private static StringBuilder At(SortedDictionary<int, StringBuilder> marks, int index) =>
        marks.TryGetValue(index, out var known) ? known : marks[index] = new();

    /// <summary>The contents inside the paragraph, cut around the figure so that no two marks overlap.</summary>
    private static IEnumerable<(TextSpan Span, string Open, string Close)> Cut(IEnumerable<TextSpan> contents, TextSpan block, TextSpan? figure)
    {
        foreach (var content in contents)
        {
            if (!block.Overlaps(content)) continue;
            var inside = TextSpan.FromBounds(Math.Max(block.Start, content.Start), Math.Min(block.End, content.End));
            if (figure is not { } hole || !inside.Contains(hole))
            {
                yield return (inside, "«", "»");
                continue;
            }
            if (hole.Start > inside.Start) yield return (TextSpan.FromBounds(inside.Start, hole.Start), "«", "");
            if (hole.End < inside.End) yield return (TextSpan.FromBounds(hole.End, inside.End), "", "»");
        }
    }
}
