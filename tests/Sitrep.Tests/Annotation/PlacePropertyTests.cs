using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Sitrep.Annotation;
using Sitrep.Models;

namespace Sitrep.Tests.Annotation;

/// <summary>What holds for the places of every text: nothing throws, mentions stand in order, what is open has no position, time grows with the text.</summary>
public sealed class PlacePropertyTests
{
    private static readonly Annotator Annotator = new(ModelSet.Load());

    private static readonly PlaceReader Reader = new(ModelSet.Load());

    private static readonly string[] Words =
    [
        "Aleppo", "Paris", "Texas", "Springfield", "Georgia", "Tbilisi", "Lake", "Victoria", "Gulf", "of", "Mexico", "the", "in", "near", "north", "south", "eastern", "Rural", "outskirts", "camp", "air", "base", "neighbourhood", "river", "front", "province",
        "town", "slum", "mayor", "Halvern", "Korren", "Syrian", "Iraqis", "US", "Kharkiv", "region", "coast", "from", "to", "and", ",", ".", ";", "(", ")", "12", "km", "killed", "were", "said", "Khan", "Younis", "By", "Cité", "Soleil", "\ud83d", "'s", "-",
    ];

    [Fact]
    public void Words_in_any_order_never_throw_and_places_stand_in_order_inside_the_text()
    {
        Prop.ForAll((from words in Gen.Elements(Words).ListOf() select string.Join(' ', words)).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60));
        Prop.ForAll((from words in Gen.Elements(Words).ListOf() select string.Concat(words)).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(20));
    }

    [Fact]
    public void No_characters_throw() => Prop.ForAll<string?>(text => Holds(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Time_grows_with_the_text()
    {
        const string Sentence = "Shells fell on eastern Aleppo and the Sukari neighbourhood, north of Hama in Syria, while Paris, Texas, and Springfield stayed calm. ";
        var text = Named(string.Concat(Enumerable.Repeat(Sentence, 20)));
        var ten = Named(string.Concat(Enumerable.Repeat(Sentence, 200)));
        var (once, tenTimes) = (Best(text), Best(ten)); // the best of several: other work on the machine is no fault of the text
        Assert.True(tenTimes < 40 * Math.Max(once, 3), $"{once} ms, then {tenTimes} ms for ten times the text");
    }

    private static long Best(AnnotatedText text) => Enumerable.Range(0, 7).Min(_ => Milliseconds(text));

    private static long Milliseconds(AnnotatedText text)
    {
        var clock = Stopwatch.StartNew();
        Reader.Read(text);
        return clock.ElapsedMilliseconds;
    }

    private static AnnotatedText Named(string text)
    {
        var page = new Page("https://example.org/a", PageFormat.PlainText, default);
        return Annotator.Named(new Article { Page = page, Address = page.Address, Text = text, Blocks = text.Length == 0 ? [] : [new(BlockKind.Paragraph, new(0, text.Length))] });
    }

    private static void Holds(string text)
    {
        var end = 0;
        foreach (var place in Reader.Read(Named(text)))
        {
            Assert.True(place.Span.Start >= end && place.Span.End <= text.Length && place.Span.Length > 0, text);
            Assert.False(string.IsNullOrEmpty(place.Name), text);
            Assert.Equal(place.Latitude is null, place.Longitude is null);
            Assert.True(place.Latitude is null or (>= -90 and <= 90) && place.Longitude is null or (>= -180 and <= 180), text);
            end = place.Span.End;
        }
    }
}
