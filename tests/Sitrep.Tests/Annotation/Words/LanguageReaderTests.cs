using Sitrep.Text;

namespace Sitrep.Tests.Annotation.Words;

public sealed class LanguageReaderTests
{
    private const string Report =
        "The river rose again on Monday, officials said. \"We moved 300 families,\" the mayor's spokesman told reporters. Nobody knows when they'll return.";

    /// <summary>The same without commas, apostrophes and quotation marks.</summary>
    private static readonly string Stripped = Report.Replace(",", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);

    [Fact]
    public void Every_text_gives_well_formed_trees()
    {
        var random = new Random(11);
        const string letters = "abAZ19.,'\"-:$%!? ()\u201C\u201D\u2019\n\ud83d\ude00\u0301\u4e2d";
        for (var round = 0; round < 300; round++)
            AssertTrees(Parsing.Read(string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => letters[random.Next(letters.Length)]))));
        AssertTrees(Parsing.Read(string.Join(' ', Enumerable.Repeat("and the boats", 2000))));
    }

    [Fact]
    public void Words_cover_what_tokens_cover_and_none_crosses_a_token()
    {
        var text = Parsing.Read("The cease-fire's 2010-2012 text can't hold; e-mail desk@paper.example, it's 5km away.");
        var at = 0;
        foreach (var token in text.Tokens)
        {
            var start = token.Span.Start;
            while (at < text.Words.Length && text.Words[at].Span.Start < token.Span.End)
            {
                Assert.Equal(start, text.Words[at].Span.Start);
                start = text.Words[at++].Span.End;
            }
            Assert.Equal(token.Span.End, start);
        }
        Assert.Equal(text.Words.Length, at);
    }

    [Fact]
    public void The_same_text_gives_the_same_words_on_every_thread()
    {
        var expected = Parsing.Read(Report).Words;
        Parallel.For(0, 64, _ => Assert.Equal(expected, Parsing.Read(Report).Words));
    }

    [Fact]
    public void A_text_that_lost_its_marks_keeps_its_subjects_and_verbs()
    {
        foreach (var written in new[] { Report, Stripped })
        {
            var text = Parsing.Read(written);
            Assert.Equal("say", HeadLemma(text, "officials", TreeRelation.Nsubj));
            Assert.Equal("rise", HeadLemma(text, "river", TreeRelation.Nsubj));
        }
    }

    [Fact]
    public void A_shouted_headline_is_read_like_a_quiet_one()
    {
        var (loud, quiet) = (Parsing.Read("TWO MINERS DIE AS THE SHAFT COLLAPSES"), Parsing.Read("two miners die as the shaft collapses"));
        Assert.Equal(quiet.Words.Select(word => (word.Tag, word.Head)), loud.Words.Select(word => (word.Tag, word.Head)));
    }

    private static string HeadLemma(AnnotatedText text, string form, params TreeRelation[] relations)
    {
        var word = text.Words.First(word => text[word].SequenceEqual(form));
        Assert.Contains(word.Relation, relations);
        return text.LemmaOf(text.Words[word.Head]);
    }

    private static void AssertTrees(AnnotatedText text)
    {
        var first = 0;
        foreach (var sentence in text.Sentences)
        {
            var end = text.WordAt(sentence.Span.End);
            Assert.Equal(1, text.Words.AsSpan()[first..end].ToArray().Count(word => word.Head < 0));
            for (var i = first; i < end; i++)
            {
                Assert.Equal(text.Words[i].Head < 0, text.Words[i].Relation == TreeRelation.Root);
                Assert.NotEmpty(text.LemmaOf(text.Words[i]));
                var steps = 0;
                for (var at = i; text.Words[at].Head >= 0; at = text.Words[at].Head)
                {
                    Assert.InRange(text.Words[at].Head, first, end - 1);
                    Assert.True(++steps < end - first, "a head that leads to itself");
                }
            }
            first = end;
        }
        Assert.Equal(text.Words.Length, first);
    }
}
