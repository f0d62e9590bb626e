namespace Sitrep.Extraction;

/// <summary>Labels the furniture among the lines of a plain text page and finds its headline.</summary>
internal static class TextFurniture
{
    /// <summary>Sets the labels; gives the index of the headline's line, -1 when there is none.</summary>
    public static int Label(List<TextLine> lines, string? title)
    {
        var foldedTitle = FoldedText.Of(title ?? "");
        foreach (var line in lines)
        {
            if (foldedTitle.Length > 0 && line.Folded == foldedTitle) line.Label = "headline";
            else if (line.Folded.Length == 0) line.Label = "furniture";
            else line.Label = FurnitureLexicon.LabelOf(line.Text, line.Folded);
        }
        var last = LastBody(lines);
        var first = FirstBody(lines);
        for (var i = 0; i < first; i++) lines[i].Label ??= HeadLabel(lines[i]);
        CutFoot(lines, last);
        return title is null ? Headline(lines, first) : -1;
    }

    /// <summary>Index of the first paragraph of running text.</summary>
    private static int FirstBody(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Label is null && IsBody(lines[i])) return i;
        }
        return 0;
    }

    private static int LastBody(List<TextLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].Label is null && IsBody(lines[i])) return i;
        }
        return lines.Count;
    }

    private static bool IsBody(TextLine line) => line.Words >= 25 || line.Words >= 6 && BodySelector.EndsSentence(line.Text);

    /// <summary>Above the text: dates, bylines, and fragments too short to be a headline.</summary>
    private static string? HeadLabel(TextLine line)
    {
        if (AuthorNames.IsByline(line.Text) && line.Words <= 14) return "byline";
        if (line.Words <= 16 && PrintedDates.IsDateLine(line.Text)) return "date";
        var letters = 0;
        foreach (var c in line.Text)
        {
            if (char.IsLetter(c)) letters++;
        }
        return letters < 8 || line.Words < 3 ? "furniture" : null;
    }

    /// <summary>
    /// Below the text: where an appeal, a disclaimer or a comment form follows the last paragraph, unfinished lines behind it are
    /// other pages' headlines.
    /// </summary>
    private static void CutFoot(List<TextLine> lines, int last)
    {
        var hasWidget = false;
        for (var i = last + 1; i < lines.Count; i++)
        {
            if (lines[i].Label is not null) hasWidget = true;
            else if (!BodySelector.EndsSentence(lines[i].Text)) lines[i].Label = hasWidget ? "related" : lines[i].Words < 3 ? "furniture" : null;
        }
    }

    /// <summary>The last line above the text that reads like a headline.</summary>
    private static int Headline(List<TextLine> lines, int firstBody)
    {
        for (var i = 0; i < firstBody; i++)
        {
            var line = lines[i];
            if (line.Label is not null || line.Words is < 3 or > 24 || line.Text[^1] is '.' or ':' or ',') continue;
            line.Label = "headline";
            return i;
        }
        return -1;
    }
}
