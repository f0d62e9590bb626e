using Sitrep.App.Web;
using Sitrep.App.Web.Pages;

namespace Sitrep.App.Tests.Web;

/// <summary>Small pieces of the pages.</summary>
public sealed class WordsTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 13, 17, 40, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("2027-03-13T16:50:00+01:00", "16:50")]
    [InlineData("2027-03-12T21:00:00Z", "Fri 22:00")]
    [InlineData("2027-03-06T10:00:00+01:00", "6 Mar 10:00")]
    [InlineData("2026-03-06T10:00:00+01:00", "6 Mar 2026")]
    public void The_nearer_a_time_the_shorter_it_is_told(string time, string words) => Assert.Equal(words, new Clock(Now).Short(DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(0.5, "less than a minute")]
    [InlineData(50, "50 min")]
    [InlineData(31 * 60, "31 h")]
    [InlineData(60 * 24 * 4, "4 days")]
    public void Lengths_are_told_in_their_largest_unit(double minutes, string words) => Assert.Equal(words, Clock.Length(TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2027-03-12T17:40", "2027-03-12T17:40:00+01:00")]
    [InlineData("2027-03-12", "2027-03-12T23:59:59+01:00")]
    [InlineData("2027-03-12T17:40:00Z", "2027-03-12T18:40:00+01:00")]
    [InlineData("noon", null)]
    [InlineData("0001-01-01", null)]
    [InlineData("9999-12-31T23:59", null)]
    public void Moments_of_addresses_are_meant_on_the_clock_of_the_page(string text, string? moment) =>
        Assert.Equal(moment is null ? null : DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), Moments.Parse(text, Now.Offset));

    [Theory]
    [InlineData("1h", "one hour ago", 1)]
    [InlineData("7d", "7 days ago", 168)]
    [InlineData(null, "yesterday 17:40", 24)]
    [InlineData("visit", "yesterday 17:40", 24)]
    [InlineData("nonsense", "yesterday 17:40", 24)]
    public void Changes_begin_where_the_address_says_or_a_day_before(string? text, string words, int hours)
    {
        var since = Moments.Since(text, Now, Now.Offset, null, null);
        Assert.Equal((words, TimeSpan.FromHours(hours)), (since.Words, Now - since.Time));
    }

    [Fact]
    public void A_visit_tells_what_was_learnt_since_not_what_was_said_since()
    {
        var since = Moments.Since("visit", Now, Now.Offset, Now.AddHours(-3), null);
        Assert.True(since.IsRecorded);
    }

    [Fact]
    public void What_stands_in_a_hole_is_encoded_and_markup_passes()
    {
        var inner = Markup.Of($"<b>{"a & <b>"}</b>");
        Assert.Equal("<p title=\"&quot;x&#39;\"><b>a &amp; &lt;b&gt;</b>5</p>", Markup.Of($"<p title=\"{"\"x'"}\">{inner}{5}</p>").Text);
        Assert.Throws<InvalidOperationException>(() => inner.ToString());
    }

    [Fact]
    public void Marks_that_cross_one_another_give_well_formed_markup()
    {
        var text = new MarkedText("At least 12 people have died, the brigade said.");
        text.Content(new(0, 28), "s1");
        text.Part(new(9, 9), "a-x");
        text.Part(new(0, 11), "a-fig s1", null, "#c-1");
        text.Part(new(9, 2), "a-y", "twelve", "#other");
        var html = text.Write(new(0, 47)).Text!;
        var parsed = System.Xml.Linq.XElement.Parse($"<p>{html}</p>");
        Assert.Equal("At least 12 people have died, the brigade said.", parsed.Value);
        Assert.DoesNotContain(parsed.Descendants("a"), link => link.Descendants("a").Any());
    }

    [Theory]
    [InlineData("Sorrel dam break, Korren valley", "sorrel-dam-break-korren-valley")]
    [InlineData("O’Hare's   fire!", "ohares-fire")]
    [InlineData("火災", "s12345678")]
    public void A_name_becomes_a_word_of_addresses(string name, string slug) => Assert.Equal(slug, Addresses.SlugOf(name, "s12345678"));
}
