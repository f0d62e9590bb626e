using System.Text;
using Sitrep.Situations;

namespace Sitrep.Tests.Situations;

/// <summary>Pages put into situations as they come.</summary>
public sealed class SituationGroupingTests
{
    private static readonly Pipeline Pipeline = Pipeline.Create();

    private static PageReading Read(int number, int day, string text) => Pipeline.Read(new(
        $"https://gazette.example/{number}", PageFormat.PlainText, Encoding.UTF8.GetBytes(text))
    {
        Publisher = "Gazette " + number, Published = new(new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day), TimePrecision.Day, TimeProvenance.Given),
    });

    private const string Fire = "A fire in the Marbel textile mill at Sorvane killed four workers on Monday. Fire chief Odran Pell said the blaze began in the dye hall.";
    private const string FireLater = "Odran Pell, the fire chief of Sorvane, said the fire in the Marbel textile mill was put out. Four workers died in the dye hall.";
    private const string Ferry = "The ferry Astrin ran aground off Kell Point with 60 passengers. Captain Jorun Vask was questioned by the harbour police of Brennick.";

    [Fact]
    public void Reports_of_one_fire_come_together_and_a_ferry_stays_apart()
    {
        var grouping = new SituationGrouping();
        Assert.Equal(0, grouping.Place(Read(1, 0, Fire)));
        Assert.Equal(1, grouping.Place(Read(2, 0, Ferry)));
        Assert.Equal(0, grouping.Place(Read(3, 1, FireLater)));
        Assert.Equal(2, grouping.Count);
    }

    [Fact]
    public void Pages_beyond_those_that_are_kept_are_forgotten_with_their_words()
    {
        var grouping = new SituationGrouping(mostPages: 2);
        grouping.Place(Read(1, 0, Fire));
        var terms = grouping.Terms;
        for (var i = 2; i < 12; i++) grouping.Place(Read(i, 0, i % 2 == 0 ? Ferry : Fire));
        Assert.Equal(2, grouping.Remembered);
        var full = grouping.Terms;
        for (var i = 12; i < 30; i++) grouping.Place(Read(i, 0, i % 2 == 0 ? Ferry : Fire));
        Assert.Equal(full, grouping.Terms);
        Assert.True(full < 3 * terms, $"{full} terms of two pages, {terms} of one");
        Assert.Equal(0, grouping.Place(Read(31, 1, FireLater))); // what is kept is still found
    }

    [Fact]
    public void Lost_signs_and_capitals_change_nothing()
    {
        var grouping = new SituationGrouping();
        grouping.Place(Read(1, 0, Fire));
        Assert.Equal(0, grouping.Place(Read(2, 1, FireLater.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal))));
        Assert.Equal(0, grouping.Place(Read(3, 1, FireLater.ToUpperInvariant())));
    }

    [Fact]
    public void A_page_is_never_moved_by_a_later_one()
    {
        string[] pages = [Fire, Ferry, FireLater, Ferry + " The ship was towed off.", Fire + " Two are in hospital."];
        for (var length = 1; length <= pages.Length; length++)
        {
            var (whole, part) = (new SituationGrouping(), new SituationGrouping());
            var placed = pages.Select((text, index) => whole.Place(Read(index, index, text))).Take(length).ToList();
            Assert.Equal(placed, pages.Take(length).Select((text, index) => part.Place(Read(index, index, text))));
        }
    }

    [Fact]
    public void Pages_older_than_the_window_are_forgotten()
    {
        var grouping = new SituationGrouping(windowDays: 30);
        grouping.Place(Read(1, 0, Fire));
        grouping.Place(Read(2, 100, Ferry));
        Assert.Equal(2, grouping.Place(Read(3, 101, FireLater)));
    }

    [Fact]
    public void A_page_that_a_person_has_placed_draws_others_to_it()
    {
        var grouping = new SituationGrouping();
        grouping.Add(Read(1, 0, Ferry), 0);
        grouping.Add(Read(2, 0, Fire), 0);
        Assert.Equal(0, grouping.Place(Read(3, 1, FireLater)));
        Assert.Throws<ArgumentOutOfRangeException>(() => grouping.Add(Read(4, 1, Fire), 5));
    }

    [Fact]
    public void A_window_of_no_days_is_misuse() => Assert.Throws<ArgumentOutOfRangeException>(() => new SituationGrouping(0));

    [Fact]
    public void An_empty_page_is_a_situation_of_its_own()
    {
        var grouping = new SituationGrouping();
        Assert.Equal(0, grouping.Place(Read(1, 0, "")));
        Assert.Equal(1, grouping.Place(Read(2, 0, "")));
    }
}
