using Sitrep.Extraction;

namespace Sitrep.Tests.Extraction;

public sealed class WordBagTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("river", "")]
    [InlineData("the river korr bursts its banks", "the river korr bursts its banks")]
    [InlineData("the river korr bursts its banks", "korr bursts banks of the river the the")]
    [InlineData("a a a b", "a b b b a")]
    [InlineData("mayor", "school hall by boat")]
    public void A_bag_gives_the_likeness_of_the_two_texts_again_and_again(string first, string second)
    {
        var bag = new WordBag(first);
        for (var round = 0; round < 3; round++) Assert.Equal(FoldedText.Likeness(first, second), bag.Likeness(second));
    }

    [Fact]
    public void Random_texts_are_as_alike_as_without_a_bag()
    {
        var random = new Random(9);
        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(1, 190)).Select(_ => "w" + random.Next(30)));
        for (var round = 0; round < 500; round++)
        {
            var (first, second) = (Text(), Text());
            Assert.Equal(FoldedText.Likeness(first, second), new WordBag(first).Likeness(second));
        }
    }

    [Theory]
    [InlineData("  The\u00A0Korr’s  level:\t4.1 m ", "the korrs level 4 1 m", "The Korr’s level: 4.1 m")]
    [InlineData("ÄRGER—in\r\nTölz", "ärger in tölz", "ÄRGER—in Tölz")]
    [InlineData("...", "", "...")]
    [InlineData("Halden\u00AD\u200B", "halden", "Halden")]
    public void Folded_and_squeezed_texts_keep_what_counts(string text, string folded, string squeezed)
    {
        Assert.Equal(folded, FoldedText.Of(text));
        Assert.Equal(squeezed, FoldedText.Squeeze(text));
        Assert.Equal(squeezed, FoldedText.Squeeze(new System.Text.StringBuilder(text, 2)));
    }

    [Fact]
    public void A_long_text_under_construction_is_squeezed_as_the_whole()
    {
        var whole = string.Concat(Enumerable.Repeat("word  and \n word ", 9_000));
        var built = new System.Text.StringBuilder();
        for (var at = 0; at < whole.Length; at += 7) built.Append(whole, at, Math.Min(7, whole.Length - at));
        Assert.Equal(FoldedText.Squeeze(whole), FoldedText.Squeeze(built));
    }
}
