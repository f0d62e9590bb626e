using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sitrep.Models;

namespace Sitrep.Tests.Annotation;

/// <summary>What holds for the figures of every text: what is printed is read back, nothing throws, time grows with the text.</summary>
public sealed class FigurePropertyTests
{
    private static readonly string[] Words =
    [
        "the", "a", "an", "of", "in", "to", "and", "between", "from", "or", "no", "none", "one", "two", "twenty", "twenty-six", "hundred", "thousand", "million", "dozen", "dozens", "tens", "half", "third", "thirds", "quarter",
        "0", "5", "12", "1,500", "2.5", "20-40,000", "1/0", "1/2", "½", "10:30", "99999999999999999999", "2016", "4bn", "2.3m", "5k", "72-hour", "six-mile", "three-ton", "USD115", "RM3", "$", "€", "£", "%", "-", "–", "+", "/", "(", ")", ",", ".", ";", ":",
        "km", "km/h", "barrels", "per", "day", "a", "degrees", "celsius", "foot", "ft", "in", "pounds", "percent", "percentage", "points", "people", "killed", "wounded", "dead", "men", "were", "was", "boy", "shot", "rose", "fell", "by", "up", "down",
        "at", "least", "more", "than", "as", "many", "about", "nearly", "some", "including", "among", "them", "whom", "toll", "total", "brought", "another", "doubled", "fivefold", "times", "twice", "aged", "years", "old", "year-old", "'s", "not", "only",
        "minus", "point", "over", "out", "every", "fourth", "victim", "which", "that", "said", "\ud83d", "\u0661", "S", "P", "COVID", "Model", "Article", "street", "-19", "odd", "so", "counting", "lakh", "crore", "trillionths",
        "C", "C.", "F.", "m.", "neither", "person", "equal", "Fork", "Kin", "son", "under", "past", "or so", "twenty-firsts", "dropped", "local", "time", "number", "board", "aboard", "a week", "including two", "wide", "deep",
    ];

    [Fact]
    public void Words_in_any_order_never_throw_and_figures_stand_in_order_inside_the_text()
    {
        Prop.ForAll((from words in Gen.Elements(Words).ListOf() select string.Join(' ', words)).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
        Prop.ForAll((from words in Gen.Elements(Words).ListOf() select string.Concat(words)).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(20));
    }

    [Fact]
    public void No_characters_throw() => Prop.ForAll<string?>(text => Holds(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_number_up_to_a_thousand_trillion_is_read_back_from_words_and_from_digits()
    {
        var numbers = from digits in Gen.Choose(1, 15) from seed in Gen.Choose(0, int.MaxValue) select Number(digits, seed);
        Prop.ForAll(numbers.ToArbitrary(), value =>
        {
            Is(value, $"The depot sent {value.ToString("#,0", CultureInfo.InvariantCulture)} letters.");
            Is(value, $"The depot sent {NumbersInWords.Write(value)} letters.");
            if (value is < 1900 or > 2100) Is(value, $"The depot sent {value.ToString(CultureInfo.InvariantCulture)} letters.");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        for (var value = 0; value < 1200; value++) Is(value, $"The depot sent {NumbersInWords.Write(value)} letters.");
    }

    [Theory]
    [InlineData("at least {0}", Bound.AtLeast)]
    [InlineData("no fewer than {0}", Bound.AtLeast)]
    [InlineData("more than {0}", Bound.MoreThan)]
    [InlineData("over {0}", Bound.MoreThan)]
    [InlineData("in excess of {0}", Bound.MoreThan)]
    [InlineData("up to {0}", Bound.AtMost)]
    [InlineData("as many as {0}", Bound.AtMost)]
    [InlineData("no more than {0}", Bound.AtMost)]
    [InlineData("a maximum of {0}", Bound.AtMost)]
    [InlineData("fewer than {0}", Bound.LessThan)]
    [InlineData("just under {0}", Bound.LessThan)]
    [InlineData("about {0}", Bound.About)]
    [InlineData("nearly {0}", Bound.About)]
    [InlineData("an estimated {0}", Bound.About)]
    [InlineData("some {0}", Bound.About)]
    [InlineData("only {0}", Bound.Exact)]
    [InlineData("exactly {0}", Bound.Exact)]
    public void Every_bound_is_read_before_every_kind_of_number(string pattern, Bound bound)
    {
        foreach (var number in (ReadOnlySpan<string>)["31", "2,400", "sixty-two", "two hundred and six", "1.4 million"])
        {
            var quantity = Assert.Single(FigureReading.Read($"The depot sent {string.Format(CultureInfo.InvariantCulture, pattern, number)} letters."));
            Assert.Equal(bound, quantity.Bound);
            Assert.Equal("letter", quantity.Counted);
        }
    }

    [Fact]
    public void Every_unit_of_the_table_is_read_back_by_its_name()
    {
        foreach (var unit in ModelSet.Load().Units.All)
        {
            if (unit.Name is "magnitude" or "turn" or "bar") continue; // read with what stands beside them only
            var found = FigureReading.Read($"The report gave 37 {unit.Name} for it.");
            Assert.True(found is [{ Low: 37 } quantity] && quantity.Unit.Dimension == unit.Dimension, unit.Name + " gave " + string.Join("; ", found));
        }
    }

    [Fact]
    public void Conversions_agree_inside_a_dimension()
    {
        var table = ModelSet.Load().Units;
        Assert.Equal(table.Named("kilometre")!.ToBase(1.609344), table.Named("mile")!.ToBase(1), 9);
        Assert.Equal(table.Named("hectare")!.ToBase(100), table.Named("square kilometre")!.ToBase(1), 9);
        Assert.Equal(table.Named("barrel per day")!.ToBase(5000), table.Named("gallon per day")!.ToBase(210_000), 6);
        Assert.Equal(table.Named("celsius")!.ToBase(100), table.Named("fahrenheit")!.ToBase(212), 9);
        Assert.Equal("km2", table.Named("square kilometre")!.Code);
        Assert.Equal("EUR", table.Named("euro")!.Code);
        Assert.Equal("KiloM2", table.Named("square kilometre")!.Qudt);
    }

    [Fact]
    public void Time_grows_with_the_text()
    {
        const string Sentence = "Of the 90 miners rescued, 12 were foreigners and between 20 and 30 million dollars, up from 3 to 5 per cent, was paid to at least 40 families; ";
        FigureReading.Read(Sentence);
        var once = Milliseconds(string.Concat(Enumerable.Repeat(Sentence, 200)));
        var tenTimes = Milliseconds(string.Concat(Enumerable.Repeat(Sentence, 2000)));
        Assert.True(tenTimes < 40 * Math.Max(once, 5), $"{once} ms, then {tenTimes} ms for ten times the text");
    }

    private static long Milliseconds(string text)
    {
        var clock = Stopwatch.StartNew();
        FigureReading.Read(text);
        return clock.ElapsedMilliseconds;
    }

    private static long Number(int digits, int seed)
    {
        var random = new Random(seed);
        return random.NextInt64((long)Math.Pow(10, digits - 1), (long)Math.Pow(10, digits));
    }

    private static void Is(double value, string text)
    {
        var found = FigureReading.Read(text);
        Assert.True(found is [var quantity] && quantity.Low == value && quantity.High == value && quantity.Counted == "letter", text + " gave " + string.Join("; ", found));
    }

    private static void Holds(string text)
    {
        var end = 0;
        foreach (var quantity in FigureReading.Read(text))
        {
            Assert.True(quantity.Span.Start >= end && quantity.Span.End <= text.Length && quantity.Span.Length > 0, text);
            Assert.True(quantity.Low <= quantity.High && double.IsFinite(quantity.Low) && double.IsFinite(quantity.High), text);
            end = quantity.Span.End;
        }
    }
}
