using Sitrep.Annotation;
using Sitrep.Models;

namespace Sitrep.Tests.Annotation;

public sealed class NameTaggerTests
{
    private static readonly NameTagger Tagger = new(ModelSet.Load());

    private static AnnotatedText Cut(string written)
    {
        var page = new Page("https://example.org/a", PageFormat.PlainText, default);
        return Annotator.Cut(new() { Page = page, Address = page.Address, Text = written, Blocks = [new(BlockKind.Paragraph, new(0, written.Length))] });
    }

    [Fact]
    public void An_empty_text_has_no_names() => Assert.Empty(Tagger.Tag(Cut("")));

    [Fact]
    public void Names_are_in_order_and_none_overlaps_another()
    {
        var names = Tagger.Tag(Cut("Ilse Varno of the World Health Organization flew from Geneva to Nairobi, where Kenyan doctors met her. NATO and the European Union sent tents to Albania."));
        Assert.True(names.Length >= 5);
        for (var i = 1; i < names.Length; i++) Assert.True(names[i - 1].Span.End <= names[i].Span.Start);
    }

    [Fact]
    public void The_same_text_gives_the_same_names_on_every_thread()
    {
        var text = Cut(string.Concat(Enumerable.Range(0, 40).Select(i => $"Minister Anna Moreau met General Tomas Ruud in Cairo on day {i}. Moreau left for Paris. ")));
        var expected = Tagger.Tag(text);
        Parallel.For(0, 16, _ => Assert.Equal(expected, Tagger.Tag(text)));
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        var random = new Random(5);
        const string Letters = "aA zZ.,'\"0-9\u0130\u00df\u4e2d\ud83d\ude00\u0301\u2019()\t&";
        for (var round = 0; round < 200; round++)
        {
            var written = new string([.. Enumerable.Range(0, random.Next(1, 120)).Select(_ => Letters[random.Next(Letters.Length)])]);
            foreach (var name in Tagger.Tag(Cut(written))) Assert.True(name.Span.End <= written.Length && name.Span.Length > 0);
        }
    }
}
