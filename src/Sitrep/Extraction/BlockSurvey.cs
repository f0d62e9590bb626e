namespace Sitrep.Extraction;

/// <summary>What rules tell about the blocks of a page: features for the model, and a first opinion.</summary>
internal sealed class BlockSurvey(PageTree tree, int headline, string? title, string? description, IReadOnlyList<string> authors, GivenBody given)
{
    private readonly string foldedTitle = FoldedText.Of(title ?? "");
    private readonly WordBag foldedDescription = new(FoldedText.Of(description ?? ""));
    private readonly List<(string Folded, WordBag Words)> writers = [.. authors.Select(author => FoldedText.Of(author)).Select(name => (name, new WordBag(name)))];
    private readonly TeaserLists teasers = new(tree);
    private int firstProse, lastProse;

    /// <summary>What the rules see of every block.</summary>
    public BlockFeatures[] Blocks { get; private set; } = [];

    /// <summary>What the rules say of every block: null for the article's own text, else a label.</summary>
    public string?[] Rules { get; private set; } = [];

    /// <summary>Index of the container with most of the running text.</summary>
    public int Main { get; private set; }

    /// <summary>Index of the first and last block of running text in that container.</summary>
    public (int First, int Last) Prose => (firstProse, lastProse);

    /// <summary>Looks at all blocks of a page.</summary>
    public static BlockSurvey Of(ParsedPage reading)
    {
        var survey = new BlockSurvey(reading.Tree, reading.Headline, reading.Title, reading.Description, reading.Authors, reading.Given);
        if (reading.Tree.Blocks.Count > 0) survey.Look();
        return survey;
    }

    private void Look()
    {
        Main = MainContainer();
        lastProse = LastProse();
        firstProse = FirstProse();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Blocks = new BlockFeatures[tree.Blocks.Count];
        Rules = new string?[tree.Blocks.Count];
        for (var i = 0; i < Blocks.Length; i++)
        {
            Blocks[i] = FeaturesOf(i, seen);
            Rules[i] = i == headline ? "headline" : BlockClassifier.LabelOf(Blocks[i]);
            if (Rules[i] is null) seen.Add(tree.Blocks[i].Folded);
        }
        CloseSections();
    }

    /// <summary>The smallest container that holds most of the running text outside of furniture.</summary>
    private int MainContainer()
    {
        var best = 0;
        while (true)
        {
            var next = -1;
            for (var i = best + 1; i < tree.Containers.Count; i++)
            {
                var container = tree.Containers[i];
                if (container.Parent == best && !HoldsOneText(container) && container.GoodMass * 100 > tree.Containers[best].GoodMass * 72
                    && (next < 0 || container.GoodMass > tree.Containers[next].GoodMass)) next = i;
                if (container.Depth <= tree.Containers[best].Depth) break;
            }
            if (next < 0) return best;
            best = next;
        }
    }

    /// <summary>Elements of a single text: the article is what stands around them.</summary>
    private static bool HoldsOneText(PageContainer container) =>
        container.Element.LocalName is "p" or "li" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "span" or "dd" or "dt" or "tr" or "ul" or "ol";

    private bool InMain(int block)
    {
        for (var at = tree.Blocks[block].Container; at >= 0; at = tree.Containers[at].Parent)
        {
            if (at == Main) return true;
            if (at < Main) return false;
        }
        return false;
    }

    private int LastProse()
    {
        for (var i = Math.Min(tree.Containers[Main].EndBlock, tree.Blocks.Count) - 1; i > 0; i--)
        {
            if (tree.Blocks[i].IsProse && (tree.Containers[tree.Blocks[i].Container].Traits & ContainerTraits.Furniture) == 0
                && FurnitureLexicon.LabelOf(tree.Blocks[i].Folded) is null) return i;
        }
        return tree.Blocks.Count;
    }

    private int FirstProse()
    {
        for (var i = Math.Max(0, headline + 1); i < lastProse && i < tree.Blocks.Count; i++)
        {
            if (tree.Blocks[i].IsProse && InMain(i)) return i;
        }
        return lastProse;
    }

    /// <summary>A byline or date line, which stands above the running text or below it.</summary>
    private string? PrintedFact(int index)
    {
        var block = tree.Blocks[index];
        if (index >= lastProse && IsAboutAuthor(block)) return "bio";
        if (block.Words > 16 || (index > firstProse && index <= lastProse)) return null;
        foreach (var (_, words) in writers)
        {
            if (words.Likeness(block.Folded) >= 750) return "byline";
        }
        if (AuthorNames.IsByline(block.Text)) return "byline";
        return PrintedDates.IsDateLine(block.Text) ? "date" : null;
    }

    /// <summary>A paragraph behind the article that begins with the writer's name ("Ana Horvat is ...").</summary>
    private bool IsAboutAuthor(PageBlock block)
    {
        if (block.Words is < 4 or > 120) return false;
        foreach (var (name, _) in writers)
        {
            if (!name.Contains(' ') || !block.Folded.StartsWith(name + " ", StringComparison.Ordinal)) continue;
            var next = block.Folded.AsSpan(name.Length + 1);
            foreach (var verb in (ReadOnlySpan<string>)["is ", "has ", "was ", "writes ", "covers ", "works ", "joined ", "reports ", "lives "])
            {
                if (next.StartsWith(verb)) return true;
            }
        }
        return false;
    }

    private BlockFeatures FeaturesOf(int index, HashSet<string> seen)
    {
        var block = tree.Blocks[index];
        return new()
        {
            Words = block.Words,
            LinkPercent = Math.Min(100, 100 * block.LinkLength / Math.Max(1, block.Text.Length)),
            Traits = tree.Containers[block.Container].Traits,
            InMain = InMain(index),
            AfterHeadline = index > headline,
            AfterMain = index > lastProse,
            HasLetters = block.Tag == "tr" || block.Text.AsSpan().IndexOfAnyInRange('A', '\uFFFF') >= 0,
            InTeaserList = teasers.Holds(block.Container),
            BeforeMain = index < firstProse,
            PrintedFact = PrintedFact(index),
            EndsSentence = BodySelector.EndsSentence(block.Text),
            IsHeading = block.IsHeading,
            IsListItem = block.Tag is "li" or "dd" or "dt" or "tr",
            IsParagraph = block.Tag is "p" or "blockquote" or "pre",
            InGivenBody = given.Percent(block.Folded),
            LikeDescription = foldedDescription.Likeness(block.Folded),
            Lexicon = FurnitureLexicon.LabelOf(block.Text, block.Folded),
            IsRepeated = block.Words > 3 && seen.Contains(block.Folded),
            IsHeadline = block.Folded == foldedTitle,
        };
    }

    /// <summary>A heading such as "Related stories" takes what follows it in its container with it, when that is the smaller part.</summary>
    private void CloseSections()
    {
        for (var i = 0; i < tree.Blocks.Count; i++)
        {
            var block = tree.Blocks[i];
            if (!(block.IsHeading || block.IsBold) || Rules[i] is null or "headline" || block.Words > 8
                || FurnitureLexicon.LabelOf(block.Folded) is not ("related" or "comment" or "newsletter" or "bio")) continue;
            var label = FurnitureLexicon.LabelOf(block.Folded);
            var end = SectionEnd(i);
            for (var j = i + 1; j < end; j++) Rules[j] ??= label;
        }
    }

    private int SectionEnd(int heading)
    {
        var at = tree.Blocks[heading].Container;
        // The heading's own element, then the container it opens.
        if (tree.Blocks[heading].IsHeading && tree.Containers[at].Parent >= 0) at = tree.Containers[at].Parent;
        var end = Math.Min(tree.Containers[at].EndBlock, tree.Blocks.Count);
        var kept = 0;
        for (var j = heading + 1; j < end; j++)
        {
            var block = tree.Blocks[j];
            if (block.IsHeading && string.CompareOrdinal(block.Tag, tree.Blocks[heading].Tag) <= 0 && tree.Blocks[heading].IsHeading) return j;
            if (Rules[j] is null && block.IsProse && block.LinkLength * 5 < block.Text.Length && ++kept > 3) return heading + 1;
        }
        return end;
    }
}
