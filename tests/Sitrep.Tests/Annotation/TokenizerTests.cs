using Sitrep.Annotation;

namespace Sitrep.Tests.Annotation;

public sealed class TokenizerTests
{
    private static AnnotatedText Cut(string text)
    {
        var page = new Page("https://example.org/a", PageFormat.PlainText, default);
        return Annotator.Cut(new() { Page = page, Address = page.Address, Text = text, Blocks = [new(BlockKind.Paragraph, new(0, text.Length))] });
    }

    private static string Tokens(string text) => string.Join('|', Cut(text).Tokens.Select(token => token.Span.Of(text)));

    private static string Sentences(string text) => string.Join('|', Cut(text).Sentences.Select(sentence => sentence.Span.Of(text)));

    [Theory]
    [InlineData("He didn't go.", "He|did|n't|go|.")]
    [InlineData("Assad's army", "Assad|'s|army")]
    [InlineData("Russia\u2019s cease-fire", "Russia|\u2019s|cease-fire")]
    [InlineData("1,500 people at 10:30", "1,500|people|at|10:30")]
    [InlineData("8,000-10,000 men", "8,000|-|10,000|men")]
    [InlineData("$4bn", "$|4bn")]
    [InlineData("the U.S. army", "the|U.S.|army")]
    [InlineData("Gen. Roe said", "Gen.|Roe|said")]
    [InlineData("a Su-24 jet", "a|Su-24|jet")]
    [InlineData("12%", "12|%")]
    public void Tokens_are_cut_as_treebanks_cut_them(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Theory]
    [InlineData("It burns. Help came.", "It burns.|Help came.")]
    [InlineData("Gen. Roe came. He left.", "Gen. Roe came.|He left.")]
    [InlineData("\u201CIt burns.\u201D He left.", "\u201CIt burns.\u201D|He left.")]
    [InlineData("The U.S. army left.", "The U.S. army left.")]
    [InlineData("At 9 a.m. the dam broke.", "At 9 a.m. the dam broke.")]
    [InlineData("Why? Nobody knows!", "Why?|Nobody knows!")]
    public void Sentences_end_where_they_end(string text, string expected) => Assert.Equal(expected, Sentences(text));

    [Fact]
    public void Tokens_and_sentences_cover_everything_but_white_space()
    {
        var random = new Random(7);
        const string letters = "ab1.,'\" \u201C\u201D-:$%\u2019AZ\n\ud83d\ude00\u0301";
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => letters[random.Next(letters.Length)]));
            var cut = Cut(text);
            var covered = new bool[text.Length];
            foreach (var token in cut.Tokens) for (var i = token.Span.Start; i < token.Span.End; i++) covered[i] = true;
            for (var i = 0; i < text.Length; i++) Assert.True(covered[i] || char.IsWhiteSpace(text[i]), $"{text}: {i}");
            Assert.Equal(cut.Tokens.Length, cut.Sentences.Sum(sentence => sentence.TokenCount));
        }
    }
}
