namespace Sitrep.Extraction;

/// <summary>Sets the label of every block of a page: null for the article's own text, else why it is furniture.</summary>
internal sealed class BodySelector
{
    private const int FewestBlocks = 12;
    private readonly PageTree tree;

    private BodySelector(PageTree tree) => this.tree = tree;

    /// <summary>Labels the blocks: the model decides which are the article's, the rules name the others.</summary>
    /// <returns>How sure the model is, 0 to 100; null where it was not asked.</returns>
    public static int? Select(ParsedPage reading, BodyModel model)
    {
        var tree = reading.Tree;
        if (tree.Blocks.Count == 0) return null;
        var survey = BlockSurvey.Of(reading);
        var vectors = new BlockVectors(reading, survey);
        var scores = model.Scores(vectors);
        // A handful of blocks is no page as the model has seen them; nor is one of which it keeps nothing. There the rules' opinion stands.
        var knows = tree.Blocks.Count >= FewestBlocks && scores.AsSpan().ContainsAnyInRange(1, int.MaxValue);
        for (var i = 0; i < tree.Blocks.Count; i++) tree.Blocks[i].Label = knows ? LabelOf(scores[i], survey, i) : survey.Rules[i];
        var selector = new BodySelector(tree);
        selector.DropLooseHeadings();
        selector.MarkStandfirsts(survey, reading.Headline);
        return knows ? BodyConfidence.Of(tree, vectors, scores) : null;
    }

    /// <summary>
    /// Texts between headline and body that are named a standfirst, or are the page's description, and that the rules keep: a part of the
    /// article, but of its head.
    /// </summary>
    private void MarkStandfirsts(BlockSurvey survey, int headline)
    {
        for (var i = Math.Max(0, headline + 1); i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            if (block.Label is null && block.IsProse) return;
            var features = survey.Blocks[i];
            if (block.Label is null || survey.Rules[i] is not null || block.Words < 4) continue;
            if ((features.Traits & ContainerTraits.Standfirst) == 0 && features.LikeDescription < 700) continue;
            block.Label = null;
            block.Kind = BlockKind.Standfirst;
        }
    }

    private static string? LabelOf(int score, BlockSurvey survey, int block)
    {
        var rule = survey.Rules[block];
        if (rule == "headline" || survey.Blocks[block].InTeaserList) return rule;
        if (score > 0) return null;
        return rule ?? BlockClassifier.ByTraits(survey.Blocks[block].Traits) ?? "furniture";
    }

    /// <summary>True when the text ends with a full stop, a question or exclamation mark, or a colon, quotation marks left aside.</summary>
    internal static bool EndsSentence(string text)
    {
        var last = text.AsSpan().TrimEnd(" \"'”’»“)]");
        return last.Length > 0 && last[^1] is '.' or '!' or '?' or ':' or '…' or '。';
    }

    /// <summary>Headings with no text of their own behind them, at the article's end.</summary>
    private void DropLooseHeadings()
    {
        for (var i = tree.Blocks.Count - 1; i >= 0; i--)
        {
            var block = tree.Blocks[i];
            if (block.Label is not null) continue;
            if (!block.IsHeading) return;
            block.Label = "furniture";
        }
    }
}
