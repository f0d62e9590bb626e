namespace Sitrep.Extraction;

/// <summary>Features of a block's own words and tag.</summary>
internal static class TextColumns
{
    /// <summary>Number of columns.</summary>
    public const int Count = 48;

    private static readonly string[] Labels =
        ["headline", "furniture", "related", "navigation", "bio", "caption", "comment", "copyright", "credit", "disclaimer", "legal", "newsletter", "share", "support", "byline", "date"];

    /// <summary>A number for a label, 0 for none.</summary>
    public static int CodeOf(string? label) => label is null ? 0 : Array.IndexOf(Labels, label) + 1;

    /// <summary>Fills the columns.</summary>
    public static void Fill(VectorRow row, PageBlock block, in BlockFeatures features, string? rule)
    {
        row.Add(block.Words);
        row.Add(block.Text.Length);
        row.Add(features.LinkPercent);
        row.Add(block.IsBold);
        row.Add(features.EndsSentence);
        row.Add(features.HasLetters);
        row.Add(features.InTeaserList);
        row.Add(features.IsRepeated);
        row.Add(features.InGivenBody);
        row.Add(features.LikeDescription);
        row.Add(features.IsHeadline);
        row.Add(block.IsProse);
        row.Add(CodeOf(rule));
        row.Add(rule is null);
        foreach (var label in (ReadOnlySpan<string>)["related", "comment", "newsletter", "caption", "share", "furniture", "support"]) row.Add(features.Lexicon == label);
        row.Add(features.Lexicon is null);
        row.Add(CodeOf(features.PrintedFact));
        row.Add(BlockClassifier.Score(features));
        Tag(ref row, block);
        Shape(ref row, block.Text);
        System.Diagnostics.Debug.Assert(row.Count == Count, "TextColumns.Count is wrong");
    }

    private static void Tag(ref VectorRow row, PageBlock block)
    {
        row.Add(block.Tag == "p");
        row.Add(block.Tag is "li" or "dd" or "dt");
        row.Add(block.Tag == "div");
        row.Add(block.Tag is "span" or "a");
        row.Add(block.Tag == "tr");
        row.Add(block.Tag == "td");
        row.Add(block.Tag is "blockquote");
        row.Add(block.Tag is "figcaption" or "figure");
        row.Add(block.IsHeading ? block.Tag[1] - '0' : 0);
        row.Add(block.Tag is "section" or "article" or "main");
    }

    private static void Shape(ref VectorRow row, string text)
    {
        int upper = 0, lower = 0, digits = 0, commas = 0, stops = 0, bars = 0, quotes = 0, lowerWords = 0, words = 0;
        var before = ' ';
        foreach (var c in text)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
            else if (char.IsDigit(c)) digits++;
            else if (c is ',' or ';' or '،') commas++;
            else if (c is '.' or '!' or '?' or '。') stops++;
            else if (c is '|' or '/' or '•' or '·' or '>' or '»') bars++;
            else if (c is '"' or '“' or '”' or '„' or '«') quotes++;
            if (before == ' ' && c != ' ')
            {
                words++;
                if (char.IsLower(c)) lowerWords++;
            }
            before = c;
        }
        row.AddShare(upper, text.Length);
        row.AddShare(digits, text.Length);
        row.AddShare(lowerWords, words);
        row.Add(commas);
        row.Add(stops);
        row.Add(bars);
        row.Add(quotes);
        row.AddShare(text.Length, words * 100L);
        row.Add(text.Length > 0 && char.IsLower(text[0]));
        row.Add(text.Length > 0 && char.IsDigit(text[0]));
        row.Add(text.EndsWith(':'));
        row.Add(text.EndsWith('?'));
        row.Add(text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal));
        row.Add(lower == 0 && upper > 3);
    }
}
