using Sitrep.Text;

namespace Sitrep.Tests.Text;

public sealed class AnchorsTests
{
    private const string Before = "The mill burnt down.\n\nAt least 12 people died on Monday. Another 12 were hurt.";

    private static TextAnchor AnchorOf(string text, string words, int from = 0)
    {
        var at = text.IndexOf(words, from, StringComparison.Ordinal);
        var block = text.LastIndexOf("\n\n", at, StringComparison.Ordinal);
        return Anchors.Of(text, new(at, words.Length), TextSpan.FromBounds(block < 0 ? 0 : block + 2, text.Length));
    }

    [Fact]
    public void An_anchor_is_found_again_when_text_moves()
    {
        var anchor = AnchorOf(Before, "12");
        const string after = "Updated at noon.\n\nThe old mill has burnt down.\n\nPolice said that at least 12 people died on Monday. Another 12 were hurt.";
        Assert.True(Anchors.TryFind(after, anchor, out var span));
        Assert.Equal("12 people died", after.Substring(span.Start, 14));
    }

    [Fact]
    public void The_second_of_two_equal_words_is_told_from_the_first()
    {
        var anchor = AnchorOf(Before, "12", Before.IndexOf("Another", StringComparison.Ordinal));
        Assert.True(Anchors.TryFind(Before, anchor, out var span));
        Assert.Equal("12 were hurt", Before.Substring(span.Start, 12));
    }

    [Fact]
    public void An_anchor_whose_words_are_gone_is_an_orphan() =>
        Assert.False(Anchors.TryFind("At least 14 people died on Monday.", AnchorOf(Before, "12"), out _));

    [Fact]
    public void What_stands_in_other_blocks_does_not_change_the_id()
    {
        const string longer = "A headline was added.\n\n" + Before;
        Assert.Equal(AnchorOf(Before, "12"), AnchorOf(longer, "12"));
    }

    [Fact]
    public void The_id_depends_on_capture_anchor_and_ordinal()
    {
        var anchor = AnchorOf(Before, "12");
        var id = Anchors.IdOf("k1", anchor, 0);
        Assert.Equal(id, Anchors.IdOf("k1", anchor with { }, 0));
        Assert.NotEqual(id, Anchors.IdOf("k2", anchor, 0));
        Assert.NotEqual(id, Anchors.IdOf("k1", anchor, 1));
        Assert.Matches("^c[0-9a-f]{16}$", id.Value);
    }
}
