using Sitrep.Text;

namespace Sitrep.Tests.Text;

public sealed class DaysTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static DateTimeOffset Utc(int day, int hour, int minute = 0, int month = 3) => new(2027, month, day, hour, minute, 0, TimeSpan.Zero);

    [Fact]
    public void The_last_cutoff_is_of_today_once_it_has_passed_and_of_yesterday_before()
    {
        Assert.Equal(Utc(13, 16), Days.LastCutoff(Utc(13, 16, 30), Paris, new(17, 0)));
        Assert.Equal(Utc(13, 16), Days.LastCutoff(Utc(13, 16), Paris, new(17, 0)));
        Assert.Equal(Utc(12, 16), Days.LastCutoff(Utc(13, 15, 59), Paris, new(17, 0)));
    }

    [Fact]
    public void A_report_of_a_cutoff_is_set_against_the_one_before_though_the_clocks_change()
    {
        Assert.Equal(Utc(12, 16), Days.Before(Utc(13, 16), Paris, new(17, 0)));
        Assert.Equal(Utc(27, 16), Days.Before(Utc(28, 15), Paris, new(17, 0)));
        Assert.Equal(Utc(12, 16), Days.Before(Utc(13, 16), Paris, null));
    }

    [Fact]
    public void A_cutoff_that_the_clocks_leave_out_stands_behind_the_gap()
    {
        Assert.Equal(Utc(28, 1), Days.LastCutoff(Utc(28, 12), Paris, new(2, 30)));
    }

    [Theory]
    [InlineData(50, "50 min")]
    [InlineData(31 * 60, "31 h")]
    [InlineData(100 * 60, "4 days")]
    [InlineData(-5, "0 min")]
    public void Ages_are_short(int minutes, string age) => Assert.Equal(age, Days.Age(TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void Times_are_told_in_the_zone()
    {
        Assert.Equal("Sat 13 Mar 17:40", Days.Write(Utc(13, 16, 40), Paris));
        Assert.Equal("Saturday 13 March 2027, 17:40 (Europe/Paris)", Days.WriteWhole(Utc(13, 16, 40), Paris));
    }
}
