using System.Collections.Immutable;
using Sitrep.Annotation.Actors;

namespace Sitrep.Tests.Annotation.Actors;

/// <summary>Mentions over texts whose layers are built by hand.</summary>
public sealed class MentionFinderTests
{
    /// <summary>A one-sentence text of words and their classes; names by first word and last word.</summary>
    private static AnnotatedText Text(string tagged, params (int First, int Last, NameKind Kind)[] names)
    {
        var (written, tokens) = (new System.Text.StringBuilder(), ImmutableArray.CreateBuilder<Token>());
        foreach (var pair in tagged.Split(' '))
        {
            var slash = pair.LastIndexOf('/');
            if (written.Length > 0) written.Append(' ');
            tokens.Add(new(new(written.Length, slash), TokenKind.Word, Enum.Parse<WordClass>(pair[(slash + 1)..])));
            written.Append(pair.AsSpan(0, slash));
        }
        var whole = new TextSpan(0, written.Length);
        var page = new Page("https://example.org/a", PageFormat.PlainText, default);
        return new()
        {
            Article = new() { Page = page, Address = page.Address, Text = written.ToString(), Blocks = [new(BlockKind.Paragraph, whole)] },
            Tokens = tokens.ToImmutable(),
            Sentences = [new(whole, 0, tokens.Count, 0)],
            Names = [.. names.Select(name => new NameMention(TextSpan.Cover(tokens[name.First].Span, tokens[name.Last].Span), name.Kind))],
        };
    }

    private static string Found(AnnotatedText text) => string.Join(" | ", new MentionFinder(text).Find()
        .Select(mention => TextSpan.Cover(text.Tokens[mention.First].Span, text.Tokens[mention.End - 1].Span).Of(text.Text) + ":" + mention.Form));

    [Fact]
    public void A_noun_phrase_goes_from_its_article_to_its_head() =>
        Assert.Equal("the old harbour:Definite | a storm:Indefinite", Found(Text("the/Det old/Adj harbour/Noun flooded/Verb in/Adp a/Det storm/Noun")));

    [Fact]
    public void A_pronoun_that_owns_is_a_mention_and_begins_another() =>
        Assert.Equal("her:Pronoun | her brother:Definite", Found(Text("her/Pron brother/Noun fled/Verb")));

    [Fact]
    public void An_owner_is_a_mention_inside_what_it_owns() =>
        Assert.Equal("the mayor 's:Definite | the mayor 's deputy:Definite", Found(Text("the/Det mayor/Noun 's/Part deputy/Noun spoke/Verb")));

    [Fact]
    public void A_name_takes_the_title_before_it() =>
        Assert.Equal("President Anna Moreau:Name", Found(Text("President/Propn Anna/Propn Moreau/Propn resigned/Verb", (1, 2, NameKind.Person))));

    [Fact]
    public void A_name_with_a_preposition_is_not_cut() =>
        Assert.Equal("Bank of Halden:Name", Found(Text("Bank/Propn of/Adp Halden/Propn lent/Verb", (0, 2, NameKind.Organisation))));

    [Fact]
    public void A_name_inside_a_phrase_is_a_mention_of_its_own() =>
        Assert.Equal("Halden:Name | Halden officials:Bare", Found(Text("Halden/Propn officials/Noun left/Verb", (0, 0, NameKind.Place))));

    [Fact]
    public void A_relative_pronoun_and_a_verb_are_no_mentions() => Assert.Equal("", Found(Text("who/Pron ran/Verb quickly/Adv")));
}
