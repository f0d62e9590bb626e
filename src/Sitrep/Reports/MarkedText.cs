using System.Text;

namespace Sitrep.Reports;

/// <summary>
/// Cuts a paragraph where a mark begins or ends, so that marks that lie in one another or cross are still well-formed HTML: each piece carries
/// the classes of all marks over it, the first and last piece of a mark its signs.
/// </summary>
internal sealed class MarkedText(string text)
{
    private readonly List<(TextSpan Span, char Kind, string Label)> marks = [];

    /// <summary>Adds a mark: <c>s</c> source, <c>k</c> cue, <c>q</c> content, <c>i</c> inference, <c>f</c> figure, <c>h</c> the one asked for.</summary>
    /// <param name="span">Where; an empty one and one outside the text is passed over.</param>
    /// <param name="kind">The class of the mark.</param>
    /// <param name="label">For a figure its title, else the number of the attribution.</param>
    public void Add(TextSpan span, char kind, string label)
    {
        if (!span.IsEmpty && span.End <= text.Length && !marks.Contains((span, kind, label))) marks.Add((span, kind, label));
    }

    /// <summary>Writes the characters of a block.</summary>
    public void Write(TextSpan block, TextWriter output)
    {
        var inside = marks.FindAll(mark => mark.Span.Overlaps(block));
        var cuts = new SortedSet<int> { block.Start, block.End };
        foreach (var (span, _, _) in inside)
        {
            if (span.Start > block.Start) cuts.Add(span.Start);
            if (span.End < block.End) cuts.Add(span.End);
        }
        var at = block.Start;
        foreach (var cut in cuts)
        {
            if (cut > at) Piece(TextSpan.FromBounds(at, cut), inside, output);
            at = cut;
        }
    }

    private void Piece(TextSpan piece, List<(TextSpan Span, char Kind, string Label)> inside, TextWriter output)
    {
        var over = inside.FindAll(mark => mark.Span.Contains(piece));
        if (over.Count == 0)
        {
            output.Write(Escape(text.AsSpan(piece.Start, piece.Length)));
            return;
        }
        foreach (var (span, kind, label) in over)
            if (span.Start == piece.Start && kind is 's' or 'k' or 'q') output.Write($"<sup>{Escape(label)}</sup>");
        var classes = new StringBuilder();
        foreach (var kind in over.Select(mark => mark.Kind).Distinct()) classes.Append(classes.Length > 0 ? " " : "").Append(kind);
        if (over.Exists(mark => mark.Kind == 'q' && mark.Span.Start == piece.Start)) classes.Append(" qa");
        if (over.Exists(mark => mark.Kind == 'q' && mark.Span.End == piece.End)) classes.Append(" qz");
        var title = over.Find(mark => mark.Kind == 'f').Label;
        output.Write($"<span class=\"{classes}\"{(title is null ? "" : $" title=\"{Escape(title)}\"")}>{Escape(text.AsSpan(piece.Start, piece.Length))}</span>");
    }

    /// <summary>Page text is other people's: nothing in it may become markup.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                case '\'': escaped.Append("&#39;"); break;
                case < ' ' and not ('\n' or '\t'): escaped.Append(' '); break;
                default: escaped.Append(c); break;
            }
        }
        return escaped.ToString();
    }
}
