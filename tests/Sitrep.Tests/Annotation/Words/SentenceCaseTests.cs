using Sitrep.Annotation.Words;
using Sitrep.Models;

namespace Sitrep.Tests.Annotation.Words;

public sealed class SentenceCaseTests
{
    [Theory]
    [InlineData("The river rose near Marn again", 0)]
    [InlineData("River Rises Near Marn Again", 1)]
    [InlineData("RIVER RISES NEAR MARN AGAIN", NameCase.Shouted)]
    [InlineData("the river rose near marn again", 3)]
    [InlineData("12 of 40", 0)]
    public void The_way_a_sentence_is_written_is_told_by_its_longer_words(string sentence, int expected)
    {
        var spans = new List<TextSpan>();
        var at = 0;
        foreach (var word in sentence.Split(' '))
        {
            spans.Add(new(at, word.Length));
            at += word.Length + 1;
        }
        Assert.Equal(expected, SentenceCase.Of(sentence, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(spans)));
    }
}
