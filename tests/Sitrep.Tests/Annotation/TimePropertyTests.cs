using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Sitrep.Annotation;

namespace Sitrep.Tests.Annotation;

/// <summary>What holds for the times of every text.</summary>
public sealed class TimePropertyTests
{
    private static readonly string[] Words =
    [
        "the", "a", "of", "in", "on", "at", "by", "since", "until", "from", "to", "and", "between", "last", "past", "next", "this", "that", "same", "following", "previous", "first", "second",
        "third", "14th", "31", "29", "0", "1945", "0000", "9999", "2016", "99999999999", "1990s", "90s", "February", "may", "May", "Dec.", "Friday", "sat", "Saturdays", "morning", "night",
        "noon", "midnight", "24:00", "25:61", "6:30", "630", "p.m.", "am", "GMT", "o'clock", "hours", "day", "days", "weekend", "quarter", "years", "century", "centuries", "ago", "earlier", "later", "early",
        "mid", "late", "mid-1990s", "end", "about", "nearly", "more", "than", "least", "up", "few", "several", "couple", "half", "hundred", "thousand", "million", "2.5", "1/2", "1/0", "72-hour", "four-day", "2016-12-14",
        "20.04.2017", "31/02/2016", "00/00/0000", "every", "other", "daily", "per", "twice", "now", "recently", "winter", "fall", "today", "overnight", "New", "Years", "Day", "Christmas", "Eve", "BC", "AD",
        ",", ".", "-", "\u2013", "'s", "(", ")", "people", "said", "will", "year", "nineteen", "ninety", "old", "\ud83d", "\u0660\u0661",
    ];

    private static readonly string?[] Days = [null, "2016-12-14", "0001-01-01", "9999-12-31", "2016-02-29T23:59:00+14:00", "2000-01-01T00:00:00-12:00"];

    [Fact]
    public void No_words_in_any_order_throw_and_mentions_stand_in_order()
    {
        var texts = from words in Gen.Elements(Words).ListOf() from day in Gen.Elements(Days) select (Text: string.Join(' ', words), Day: day);
        Prop.ForAll(texts.ToArbitrary(), given => Holds(given.Text, given.Day)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
    }

    [Fact]
    public void No_characters_throw() => Prop.ForAll<string?>(text => Holds(text ?? "", "2016-12-14")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("d MMMM yyyy")]
    [InlineData("MMMM d, yyyy")]
    [InlineData("MMMM d yyyy")]
    [InlineData("MMM. d, yyyy")]
    [InlineData("MMM d yyyy")]
    [InlineData("d MMM yyyy")]
    [InlineData("yyyy-MM-dd")]
    [InlineData("dd/MM/yyyy")]
    [InlineData("dd.MM.yyyy")]
    [InlineData("d-M-yyyy")]
    [InlineData("dddd, MMMM d, yyyy")]
    [InlineData("dddd d MMMM yyyy")]
    [InlineData("dddd MMMM d yyyy")]
    public void Every_printed_day_is_read_back_whatever_the_publication(string form)
    {
        for (var day = new DateOnly(1995, 1, 1); day.Year < 2031; day = day.AddDays(17))
        {
            // Nobody prints "May." with a full stop.
            if (day.Month == 5 && form.StartsWith("MMM.", StringComparison.Ordinal)) continue;
            var text = "It was reported on " + day.ToString(form, CultureInfo.InvariantCulture) + " by the ministry.";
            foreach (var published in new[] { null, "2016-12-14" })
            {
                var time = Assert.Single(TimeReading.Read(text, published));
                Assert.Equal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), time.Value);
                Assert.Equal(TimeInterval.Day(day, TimeSpan.Zero), time.Interval);
                Assert.Equal(text[19..^17], time.Span.In(text).ToString());
            }
        }
    }

    [Fact]
    public void Every_day_of_the_weeks_around_publication_is_found_by_its_date_without_a_year()
    {
        var published = new DateOnly(2017, 1, 5);
        for (var back = 0; back < 200; back++)
        {
            var day = published.AddDays(-back);
            var text = "The school was hit on " + day.ToString("MMMM d", CultureInfo.InvariantCulture) + " and closed.";
            Assert.Equal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Assert.Single(TimeReading.Read(text, "2017-01-05")).Value);
        }
    }

    [Fact]
    public void Every_minute_of_the_day_is_read_back()
    {
        for (var minute = 0; minute < 1440; minute += 7)
        {
            var time = new TimeOnly(minute / 60, minute % 60);
            foreach (var form in new[] { "HH:mm", "h:mm tt" })
            {
                var text = "Fire broke out at " + time.ToString(form, CultureInfo.InvariantCulture) + " on Tuesday.";
                Assert.Equal("2016-12-13T" + time.ToString("HH:mm", CultureInfo.InvariantCulture), TimeReading.Read(text, "2016-12-14")[0].Value);
            }
        }
    }

    [Fact]
    public void A_very_long_text_is_read_to_its_end()
    {
        var text = TimeReading.Cut(string.Join(' ', Enumerable.Repeat("the last two or three 1945 of the end of early more than a May", 20_000)), "2016-12-14");
        var times = TimeReader.Read(text);
        Assert.True(times.IsEmpty || times[^1].Span.End <= text.Text.Length);
    }

    private static bool Holds(string text, string? published)
    {
        var at = 0;
        foreach (var time in TimeReading.Read(text, published))
        {
            if (time.Span.Start < at || time.Span.Length == 0 || time.Span.End > text.Length || time.Value.Length == 0) return false;
            at = time.Span.End;
        }
        return true;
    }
}
