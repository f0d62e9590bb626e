namespace Sitrep.Situations;

/// <summary>Tells figures of one event, which grow, from figures of many events told one after the other.</summary>
internal static class Growth
{
    /// <summary>From this share of rising pairs on, figures are a series of one event.</summary>
    public const double Steady = 0.7;

    /// <summary>Of the pairs of figures that differ, half a day and more apart, the share whose later one is the higher; 1 where all agree.</summary>
    public static double Of(List<(DateTimeOffset Time, double Value)> series)
    {
        var (up, all) = (0, 0);
        for (var i = 0; i < series.Count; i++)
        {
            for (var k = i + 1; k < series.Count; k++)
            {
                if (series[k].Time - series[i].Time < TimeSpan.FromHours(12) || Math.Abs(series[k].Value - series[i].Value) < 0.05 * series[i].Value) continue;
                all++;
                if (series[k].Value > series[i].Value) up++;
            }
        }
        return all == 0 ? 1 : (double)up / all;
    }
}
