using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Tests.Text;

public sealed class PublicationTimesTests
{
    [Theory]
    [InlineData("2027-03-09T18:20:00+02:00", "2027-03-09T18:20:00+02:00", TimePrecision.Second)]
    [InlineData("2027-03-09T18:20Z", "2027-03-09T18:20:00+00:00", TimePrecision.Minute)]
    [InlineData("2027-03-09T18:20:05.123-0530", "2027-03-09T18:20:05-05:30", TimePrecision.Second)]
    [InlineData("2027-03-09 18:20:05 UTC", "2027-03-09T18:20:05+00:00", TimePrecision.Second)]
    [InlineData("2027-03-09", "2027-03-09T00:00:00+00:00", TimePrecision.Day)]
    [InlineData("20270309", "2027-03-09T00:00:00+00:00", TimePrecision.Day)]
    [InlineData("Tue, 09 Mar 2027 18:20:00 GMT", "2027-03-09T18:20:00+00:00", TimePrecision.Second)]
    [InlineData("Tue, 09 Mar 2027 18:20:00 +0200", "2027-03-09T18:20:00+02:00", TimePrecision.Second)]
    [InlineData("14 December 2026", "2026-12-14T00:00:00+00:00", TimePrecision.Day)]
    [InlineData("December 14, 2026 6:20 pm", "2026-12-14T18:20:00+00:00", TimePrecision.Minute)]
    [InlineData("Tuesday 9 March 2027, 18:20", "2027-03-09T18:20:00+00:00", TimePrecision.Minute)]
    [InlineData("Tuesday 9th of March 2027 at 7am", "2027-03-09T07:00:00+00:00", TimePrecision.Minute)]
    [InlineData("Updated 6.20 p.m. EST, Tue March 9, 2027", "2027-03-09T18:20:00-05:00", TimePrecision.Minute)]
    [InlineData("18:20 GMT, 9 March 2027", "2027-03-09T18:20:00+00:00", TimePrecision.Minute)]
    [InlineData("Mar 9, 2027 | 18:20 (GMT+2)", "2027-03-09T18:20:00+02:00", TimePrecision.Minute)]
    [InlineData("9.3.2027, 18.20 Uhr", "2027-03-09T18:20:00+00:00", TimePrecision.Minute)]
    [InlineData("9. März 2027", "2027-03-09T00:00:00+00:00", TimePrecision.Day)]
    [InlineData("9 de marzo de 2027, 18:20h", "2027-03-09T18:20:00+00:00", TimePrecision.Minute)]
    [InlineData("25/03/2027", "2027-03-25T00:00:00+00:00", TimePrecision.Day)]
    [InlineData("March 9 2027", "2027-03-09T00:00:00+00:00", TimePrecision.Day)]
    [InlineData("1804616400", "2027-03-09T18:20:00+00:00", TimePrecision.Second)]
    public void A_time_is_read_with_its_precision_and_offset(string value, string expected, TimePrecision precision)
    {
        Assert.True(PublicationTimes.TryParse(value, TimeProvenance.Meta, out var time, out var diagnostic));
        Assert.Null(diagnostic);
        Assert.Equal(expected, time!.Time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal(precision, time.Precision);
        Assert.Equal(TimeProvenance.Meta, time.Provenance);
    }

    [Theory]
    [InlineData("31 February 2027")]
    [InlineData("2027-13-01")]
    [InlineData("9 March 1889")]
    [InlineData("2027-00-10T10:00:00Z")]
    public void A_date_that_cannot_be_gives_a_diagnostic(string value)
    {
        Assert.False(PublicationTimes.TryParse(value, TimeProvenance.Given, out var time, out var diagnostic));
        Assert.Null(time);
        Assert.Equal(DiagnosticCode.ImpossiblePublicationTime, diagnostic!.Code);
    }

    [Theory]
    [InlineData("03/04/2027")]
    [InlineData("March 9")]
    [InlineData("May 2027")]
    [InlineData("yesterday")]
    [InlineData("room 2027")]
    [InlineData("")]
    [InlineData(null)]
    public void An_unsure_or_unfinished_date_is_not_read(string? value)
    {
        Assert.False(PublicationTimes.TryParse(value, TimeProvenance.Given, out var time, out var diagnostic));
        Assert.Null(time);
        Assert.Null(diagnostic);
    }

    [Fact]
    public void An_impossible_clock_time_leaves_the_day()
    {
        Assert.True(PublicationTimes.TryParse("2027-03-09T25:61", TimeProvenance.Given, out var time, out _));
        Assert.Equal(TimePrecision.Day, time!.Precision);
    }
}
