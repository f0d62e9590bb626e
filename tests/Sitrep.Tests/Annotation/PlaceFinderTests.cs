using Sitrep.Annotation.Places;
using Sitrep.Models;

namespace Sitrep.Tests.Annotation;

public sealed class PlaceFinderTests
{
    private static readonly Lazy<ModelSet> Models = new(ModelSet.Load);

    [Fact]
    public void A_name_that_ends_inside_the_first_word_of_a_text_is_a_place_all_the_same()
    {
        const string text = "Halvern-Ostrey was flooded.";
        var page = new Page("https://gazette.example/1", PageFormat.PlainText, System.Text.Encoding.UTF8.GetBytes(text));
        var article = new Article { Page = page, Address = page.Address, Text = text, Blocks = [new(BlockKind.Paragraph, new(0, text.Length))] };
        var whole = new TextSpan(0, text.Length);
        var annotated = new AnnotatedText
        {
            Article = article,
            Tokens = [new(new(0, 14), TokenKind.Word, WordClass.Propn), new(new(15, 3), TokenKind.Word, WordClass.Aux), new(new(19, 7), TokenKind.Word, WordClass.Verb), new(new(26, 1), TokenKind.Punctuation, WordClass.Punct)],
            Sentences = [new(whole, 0, 4, 0)],
            Names = [new(new(0, 7), NameKind.Place)],
        };
        Assert.Equal(new TextSpan(0, 14), Assert.Single(PlaceFinder.Find(annotated, Models.Value.Places)).Span);
    }
}
