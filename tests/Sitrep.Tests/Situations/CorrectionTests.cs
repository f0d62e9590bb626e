using Sitrep.Claims;
using Sitrep.Situations;

namespace Sitrep.Tests.Situations;

/// <summary>What people correct by hand, laid over what the pages say.</summary>
public sealed class CorrectionTests
{
    private long number;

    private Correction On(Claim claim, CorrectionField field, string value = "") =>
        new() { Number = ++number, MadeAt = Story.At(20), Who = "ana", Why = "checked", Field = field, Claim = claim.Id, Value = value };

    private Correction On(string measure, CorrectionField field, string value) =>
        new() { Number = ++number, MadeAt = Story.At(20), Who = "ana", Why = "checked", Field = field, Target = measure, Value = value };

    [Fact]
    public void A_corrected_figure_counts_and_the_original_is_kept()
    {
        var story = new Story();
        var claim = story.Says("the ministry", 64, Story.At(9));
        var entry = Story.Only(story.Fold(corrections: [On(claim, CorrectionField.Figure, "at least 46")])).Latest!;
        Assert.Equal((46, Bound.AtLeast), (entry.Claim.Quantity!.Low, entry.Claim.Quantity.Bound));
        Assert.Equal(64, entry.Original!.Quantity!.Low);
        Assert.Equal("ana", Assert.Single(entry.ByHand).Who);
        Assert.Equal(claim.Id, entry.Claim.Id);
    }

    [Fact]
    public void A_corrected_source_replaces_what_that_source_said_before()
    {
        var story = new Story();
        story.Says("the ministry", 14, Story.At(9));
        var claim = story.Says("it", 27, Story.At(10));
        var measure = Story.Only(story.Fold(corrections: [On(claim, CorrectionField.Source, "the ministry")]));
        Assert.Equal([EntryStatus.Replaced, EntryStatus.Standing], measure.Entries.Select(entry => entry.Status));
        Assert.Equal("the outlet", Story.Only(story.Fold(corrections: [On(claim, CorrectionField.Source, "the outlet")])).Latest!.Source.Replace("outlet", "the outlet", StringComparison.Ordinal));
    }

    [Fact]
    public void A_corrected_time_places_the_claim_where_it_belongs()
    {
        var story = new Story();
        var late = story.Says("the ministry", 14, Story.At(12));
        story.Says("the ministry", 27, Story.At(10));
        var measure = Story.Only(story.Fold(corrections: [On(late, CorrectionField.Time, "2027-03-09T12:00")]));
        Assert.Equal([14, 27], measure.Entries.Select(entry => entry.Claim.Quantity!.Low));
        Assert.Equal(27, measure.Latest!.Claim.Quantity!.Low);
    }

    [Fact]
    public void A_corrected_place_is_taken_from_a_claim_that_has_it()
    {
        var story = new Story();
        story.Says("the mayor", 3, Story.At(9), claim => claim with { Place = new() { Span = new(0, 1), Name = "Halvern", Latitude = 46.5 } });
        var wrong = story.Says("the mayor", 4, Story.At(10), claim => claim with { Place = new() { Span = new(0, 1), Name = "Hal" } });
        var entries = story.Fold(corrections: [On(wrong, CorrectionField.Place, "Halvern")]).Measures.SelectMany(measure => measure.Entries);
        Assert.Equal(46.5, entries.Single(entry => entry.Claim.Id == wrong.Id).Claim.Place!.Latitude);
    }

    [Fact]
    public void A_claim_goes_to_the_measure_it_is_of()
    {
        var story = new Story();
        story.Says("the ministry", 46, Story.At(9));
        var wrong = story.Says("the ministry", 138, Story.At(9, 13));
        var situation = story.Fold(corrections: [On(wrong, CorrectionField.Measure, "person|wounded")]);
        Assert.Equal(["People dead", "People wounded"], situation.Measures.Select(measure => measure.Title).Order());
        Assert.Equal(46, situation.Measures.Single(measure => measure.Key.State == "dead").Highest!.Claim.Quantity!.Low);
    }

    [Fact]
    public void What_is_said_to_be_of_another_event_is_not_counted_with_who_said_so()
    {
        var story = new Story();
        story.Says("the ministry", 46, Story.At(9));
        var other = story.Says("the archive", 112, Story.At(9, 13));
        var situation = story.Fold(corrections: [On(other, CorrectionField.NotThisEvent, "the flood of 1974")]);
        Assert.Equal("the flood of 1974 (by hand, ana)", Assert.Single(situation.NotCounted).Reason);
        Assert.Equal(46, Story.Only(situation).Highest!.Claim.Quantity!.Low);
    }

    [Fact]
    public void What_was_put_aside_wrongly_comes_back()
    {
        var story = new Story();
        var own = story.Says("the ministry", 46, Story.At(9), claim => claim with { OtherEvent = new("another incident") });
        Assert.Empty(story.Fold().Measures);
        Assert.Equal(46, Story.Only(story.Fold(corrections: [On(own, CorrectionField.ThisEvent)])).Latest!.Claim.Quantity!.Low);
    }

    [Fact]
    public void A_claim_heard_by_phone_stands_beside_those_of_pages()
    {
        var story = new Story();
        story.Says("the ministry", 46, Story.At(13, 10));
        var phone = ClaimByHand.Make("Civil Protection", new() { Span = default, Low = 49, High = 49, Bound = Bound.AtLeast, Counted = "person" }, "person", "dead", "Halvern",
            new(Story.At(13, 16), Story.At(13, 16), TimePrecision.Minute), "We have recovered at least 49 bodies.", "ana");
        var added = new Correction { Number = 1, MadeAt = Story.At(13, 17), Who = "ana", Why = "rang them", Field = CorrectionField.Added, Added = phone };
        var measure = Story.Only(story.Fold(Story.At(13, 18), corrections: [added]));
        Assert.Equal(("Civil Protection", TimeBasis.Said), (measure.Latest!.Source, measure.Latest.Basis));
        Assert.Equal("taken down by ana", measure.Latest.Claim.Evidence.Outlet);
        Assert.Equal(CorrectionField.Added, Assert.Single(measure.Latest.ByHand).Field);
        Assert.Empty(Story.Only(story.Fold(Story.At(13, 12), corrections: [added])).Entries.Where(entry => entry.Source == "Civil Protection"));
    }

    [Fact]
    public void Merged_measures_are_one_under_the_name_of_the_one_that_took_the_other_in()
    {
        var story = new Story();
        story.Says("the ministry", 46, Story.At(9));
        story.Says("rescuers", 49, Story.At(10), claim => Story.Of(claim, "body", "recovered"));
        var book = story.Fold().Book;
        var (dead, bodies) = (book.Find(new("person", "dead", "count", ""))!, book.Find(new("body", "recovered", "count", ""))!);
        var measure = Story.Only(story.Fold(book: book, corrections: [On(bodies, CorrectionField.MergeMeasures, dead)]));
        Assert.Equal((dead, "People dead", 2), (measure.Id, measure.Title, measure.Entries.Length));
        Assert.Equal(2, story.Fold(book: book).Measures.Count());
    }

    [Theory]
    [InlineData("place=Halvern", "People dead, Halvern")]
    [InlineData("source=residents", "People dead by residents")]
    public void A_split_measure_gives_figures_of_a_place_or_source_a_measure_of_their_own(string rule, string title)
    {
        var story = new Story();
        story.Says("the ministry", 46, Story.At(9));
        story.Says("residents", 4, Story.At(10), claim => claim with { Place = new() { Span = new(0, 1), Name = "Halvern" } });
        var book = story.Fold().Book;
        var situation = story.Fold(book: book, corrections: [On("m1", CorrectionField.SplitMeasure, rule)]);
        Assert.Equal(["People dead", title], situation.Measures.Select(measure => measure.Title).Order());
        Assert.Equal("m2", situation.Measures.Single(measure => measure.Title == title).Id);
    }

    [Fact]
    public void A_correction_without_a_place_is_an_orphan_and_told()
    {
        var story = new Story();
        var claim = story.Says("the ministry", 46, Story.At(9));
        var gone = new Correction { Number = 7, MadeAt = Story.At(20), Who = "ana", Why = "x", Field = CorrectionField.Figure, Claim = new("c0000000000000000"), Value = "3" };
        var situation = story.Fold(corrections: [On(claim, CorrectionField.Figure, "47"), gone, On("m99", CorrectionField.MergeMeasures, "m1")]);
        Assert.Equal([7L, 2L], situation.Orphans.Select(orphan => orphan.Number));
        Assert.Single(situation.Corrections);
    }

    [Fact]
    public void Of_two_corrections_of_one_field_the_later_one_holds()
    {
        var story = new Story();
        var claim = story.Says("the ministry", 64, Story.At(9));
        var entry = Story.Only(story.Fold(corrections: [On(claim, CorrectionField.Figure, "46"), On(claim, CorrectionField.Figure, "47")])).Latest!;
        Assert.Equal((47, 64, 2), (entry.Claim.Quantity!.Low, entry.Original!.Quantity!.Low, entry.ByHand.Length));
    }

    [Fact]
    public void Relations_tell_each_pair_once_with_a_sentence()
    {
        var story = new Story();
        story.Says("the ministry", 41, Story.At(12, 15));
        story.Says("the ministry", 46, Story.At(13, 10));
        story.Says("residents", 72, Story.At(13, 11));
        var relations = SituationRelations.Of(story.Fold());
        Assert.Equal(relations.Length, relations.Select(relation => (relation.First.Id, relation.Second.Id)).Distinct().Count());
        Assert.Contains(relations, relation => relation.Kind == RelationKind.Update);
        Assert.All(relations, relation => Assert.EndsWith(".", relation.Explanation, StringComparison.Ordinal));
    }
}
