using System.Diagnostics;
using System.Text;
using Sitrep.Annotation;

namespace Sitrep.Tests.Annotation;

/// <summary>Text without full stops: sentences stay short enough for readers that look through them again for each figure.</summary>
public sealed class LongSentenceTests
{
    private static readonly Pipeline Pipeline = Pipeline.Create();

    private static PageReading Read(string text) => Pipeline.Read(new Page("https://gazette.example/a", PageFormat.PlainText, Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);

    private static string Repeated(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    [Fact]
    public void A_text_without_full_stops_is_cut_into_sentences_that_hold_every_token_once()
    {
        var text = Read(Repeated("smoke rose over the old town and ", 30_000)).Text;
        Assert.True(text.Sentences.Length >= 10);
        Assert.All(text.Sentences, sentence => Assert.InRange(sentence.EndToken - sentence.FirstToken, 1, SentenceSplitter.Longest));
        Assert.Equal(text.Tokens.Length, text.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken));
    }

    [Fact]
    public void A_sentence_as_long_as_real_ones_get_stays_whole()
    {
        var text = Read("The mayor said that " + Repeated("the bridge and the road ", 24 * 80) + "would stay closed. Nobody was hurt.").Text;
        Assert.Equal(2, text.Sentences.Length);
        Assert.InRange(text.Sentences[0].EndToken, 400, SentenceSplitter.Longest);
    }

    [Theory]
    [InlineData("$5 ")]
    [InlineData("5 ")]
    [InlineData("5 killed ")]
    [InlineData("five hundred ")]
    [InlineData("#a ")]
    [InlineData("between 5 and ")]
    [InlineData("the man said that ")]
    [InlineData("\u201Cno\u201D, ")]
    public void Twice_the_text_takes_about_twice_the_work(string part)
    {
        // Work is told by what is allocated, which does not depend on how busy the machine is; the clock only guards against the worst.
        long Work(int length)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Read(Repeated(part, length));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Work(500);
        var clock = Stopwatch.StartNew();
        var (once, twice) = (Work(16_000), Work(32_000));
        for (var again = 0; again < 3 && twice >= (once * 5 / 2) + (1 << 20); again++) twice = Math.Min(twice, Work(32_000)); // pools that were emptied in between are filled anew
        Assert.True(twice < (once * 5 / 2) + (1 << 20), $"{once} bytes, then {twice}");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), clock.Elapsed.ToString());
    }

    [Fact]
    public void A_claim_carries_its_own_sentence_not_the_whole_text() =>
        Assert.All(Read(Repeated("5 killed and ", 20_000)).Claims, claim => Assert.True(claim.Evidence.Sentence.Length < 4000));
}
