using System.Collections.Immutable;
using System.Text;

namespace Sitrep.Extraction;

/// <summary>Puts an article's text together, block by block.</summary>
internal sealed class ArticleText
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<RemovedBlock>.Builder removed = ImmutableArray.CreateBuilder<RemovedBlock>();

    /// <summary>Number of blocks so far.</summary>
    public int Count => blocks.Count;

    /// <summary>Number of blocks of running text so far.</summary>
    public int BodyCount { get; private set; }

    /// <summary>Where pages of the document begin in the text; the first is at 0. Empty for pages of the web.</summary>
    public ImmutableArray<int>.Builder PageStarts { get; } = ImmutableArray.CreateBuilder<int>();

    /// <summary>Where the next block will begin.</summary>
    public int Next => text.Length == 0 ? 0 : text.Length + 2;

    /// <summary>Adds a block; its white space must be folded already.</summary>
    /// <returns>Index of its first character; -1 when there was nothing to add.</returns>
    public int Add(BlockKind kind, string words)
    {
        if (words.Length == 0) return -1;
        if (text.Length > 0) text.Append("\n\n");
        var start = text.Length;
        blocks.Add(new(kind, new(start, words.Length)));
        text.Append(words);
        if (kind is not (BlockKind.Headline or BlockKind.CorrectionNote)) BodyCount++;
        return start;
    }

    /// <summary>Notes a text that was taken off.</summary>
    public void Remove(string label, string words) => removed.Add(new(label, words, blocks.Count));

    public string Text => text.ToString();

    public ImmutableArray<Block> Blocks => blocks.ToImmutable();

    public ImmutableArray<RemovedBlock> Removed => removed.ToImmutable();
}
