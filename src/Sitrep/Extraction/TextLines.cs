using System.Text;

namespace Sitrep.Extraction;

/// <summary>Cuts a plain text into paragraphs.</summary>
/// <remarks>
/// Where blank lines part the text and the lines between them are wrapped, the lines are joined; else every line is a paragraph.
/// </remarks>
internal static class TextLines
{
    /// <summary>The paragraphs in order.</summary>
    public static List<TextLine> Read(string content, bool isMarkdown, int maximum, out bool isCut)
    {
        var lines = content.Split('\n', maximum + 1);
        isCut = lines.Length > maximum;
        var count = isCut ? maximum : lines.Length;
        var joins = IsWrapped(lines, count);
        var paragraphs = new List<TextLine>();
        var open = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var line = lines[i].AsSpan().Trim();
            var mark = isMarkdown ? MarkdownMark(ref line) : BlockKind.Paragraph;
            if (line.IsEmpty || !joins || mark != BlockKind.Paragraph) Close(open, paragraphs, BlockKind.Paragraph);
            if (line.IsEmpty) continue;
            if (open.Length > 0) open.Append(' ');
            open.Append(isMarkdown ? WithoutMarks(line) : line);
            if (mark != BlockKind.Paragraph) Close(open, paragraphs, mark);
        }
        Close(open, paragraphs, BlockKind.Paragraph);
        return paragraphs;
    }

    /// <summary>The paragraphs of a paged text: one a line, form feeds where pages begin.</summary>
    public static List<TextLine> ReadPaged(string content, int maximum, out bool isCut)
    {
        var lines = content.Split('\n', maximum + 1);
        isCut = lines.Length > maximum;
        var paragraphs = new List<TextLine>();
        var waiting = 0;
        for (var i = 0; i < lines.Length && i < maximum; i++)
        {
            var text = new StringBuilder();
            var starts = new List<int>();
            foreach (var part in lines[i].Split('\f'))
            {
                // The space that parts two halves of a paragraph belongs to the page that it ends.
                var words = FoldedText.Squeeze(part);
                if (words.Length > 0)
                {
                    if (text.Length > 0) text.Append(' ');
                    for (; waiting > 0; waiting--) starts.Add(text.Length);
                    text.Append(words);
                }
                waiting++;
            }
            waiting--;
            if (text.Length > 0) paragraphs.Add(new(text.ToString(), BlockKind.Paragraph) { PageStarts = starts });
        }
        return paragraphs;
    }

    private static void Close(StringBuilder open, List<TextLine> paragraphs, BlockKind kind)
    {
        var text = FoldedText.Squeeze(open.ToString());
        open.Clear();
        if (text.Length > 0) paragraphs.Add(new(text, kind));
    }

    /// <summary>Wrapped text: blank lines part runs of lines, most lines that are followed by another are of like length and end no sentence.</summary>
    private static bool IsWrapped(string[] lines, int count)
    {
        int followed = 0, wrapped = 0, blank = 0;
        for (var i = 0; i + 1 < count && i < 2000; i++)
        {
            var line = lines[i].AsSpan().Trim();
            if (line.IsEmpty) { blank++; continue; }
            if (lines[i + 1].AsSpan().Trim().IsEmpty) continue;
            followed++;
            if (line.Length is >= 40 and <= 100 && line[^1] is not ('.' or '!' or '?' or '"' or '”')) wrapped++;
        }
        return blank > 0 && followed > 2 && wrapped * 10 >= followed * 6;
    }

    private static BlockKind MarkdownMark(ref ReadOnlySpan<char> line)
    {
        if (line.StartsWith("#"))
        {
            line = line.TrimStart('#').Trim();
            return BlockKind.Subheading;
        }
        if (line.StartsWith("- ") || line.StartsWith("* ") || line.StartsWith("+ "))
        {
            line = line[2..].Trim();
            return BlockKind.ListItem;
        }
        if (line.StartsWith(">"))
        {
            line = line.TrimStart("> ").Trim();
            return BlockKind.BlockQuote;
        }
        if (line.Length >= 3 && line.IndexOfAnyExcept("-*_= ") < 0) line = default;
        return BlockKind.Paragraph;
    }

    /// <summary>Takes off marks of emphasis and code, and leaves of links and images their words.</summary>
    private static string WithoutMarks(ReadOnlySpan<char> line)
    {
        var plain = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var isAtEdge = i == 0 || i + 1 == line.Length || !char.IsLetterOrDigit(line[i - 1]) || !char.IsLetterOrDigit(line[i + 1]);
            if (line[i] is '*' or '`' || (line[i] == '_' && isAtEdge)) continue;
            if (line[i] == '[' || line[i] == '!' && i + 1 < line.Length && line[i + 1] == '[') continue;
            if (line[i] == ']')
            {
                var close = i + 1 < line.Length && line[i + 1] == '(' ? line[i..Math.Min(line.Length, i + 2000)].IndexOf(')') : -1;
                if (close > 0) i += close;
                continue;
            }
            plain.Append(line[i]);
        }
        return plain.ToString();
    }
}
