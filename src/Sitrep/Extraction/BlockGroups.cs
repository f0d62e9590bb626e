namespace Sitrep.Extraction;

/// <summary>Blocks that are built alike: same element and class, in elements of the same name and class.</summary>
internal sealed class BlockGroups
{
    private readonly int[] ofBlock;

    /// <summary>Groups the blocks of a page.</summary>
    public BlockGroups(PageTree tree, BlockSurvey survey)
    {
        var ofContainer = new int[tree.Containers.Count];
        var byKey = new Dictionary<(string, string?, string, string?), int>();
        for (var i = 0; i < ofContainer.Length; i++)
        {
            var element = tree.Containers[i].Element;
            var around = tree.Containers[Math.Max(0, tree.Containers[i].Parent)].Element;
            var key = (element.LocalName, element.GetAttribute("class"), around.LocalName, around.GetAttribute("class"));
            if (!byKey.TryGetValue(key, out ofContainer[i])) ofContainer[i] = byKey[key] = byKey.Count;
        }
        Sizes = new int[byKey.Count];
        Words = new int[byKey.Count];
        Linked = new int[byKey.Count];
        Sentences = new int[byKey.Count];
        Kept = new int[byKey.Count];
        ofBlock = new int[tree.Blocks.Count];
        for (var i = 0; i < ofBlock.Length; i++)
        {
            var group = ofBlock[i] = ofContainer[tree.Blocks[i].Container];
            Sizes[group]++;
            Words[group] += tree.Blocks[i].Words;
            Linked[group] += survey.Blocks[i].LinkPercent;
            if (survey.Blocks[i].EndsSentence) Sentences[group]++;
            if (survey.Rules[i] is null) Kept[group]++;
        }
    }

    /// <summary>Number of groups.</summary>
    public int Count => Sizes.Length;

    /// <summary>Group of a block.</summary>
    public int this[int block] => ofBlock[block];

    /// <summary>Blocks of each group.</summary>
    public int[] Sizes { get; }

    /// <summary>Words of each group.</summary>
    public int[] Words { get; }

    /// <summary>Sum of the shares of links, in percent.</summary>
    public int[] Linked { get; }

    /// <summary>Blocks that end as sentences do.</summary>
    public int[] Sentences { get; }

    /// <summary>Blocks that the rules keep.</summary>
    public int[] Kept { get; }
}
