using System.Collections.Immutable;
using Sitrep.App.Reading;
using Sitrep.App.Storage;

namespace Sitrep.App.Tests;

/// <summary>Corrections outlive the reading they were made on: a better model reads everything anew, and each is found again or told as an orphan.</summary>
public sealed class RereadCorrectionTests
{
    private static Page Page(int number) => new(
        FormattableString.Invariant($"https://gazette.example/{number}"), PageFormat.Html,
        System.Text.Encoding.UTF8.GetBytes(SamplePages.Html("Fire at Marn", FormattableString.Invariant($"2027-05-0{number + 1}T10:00:00Z"),
            FormattableString.Invariant($"At least {10 + number} people have died in the fire at Marn, the fire brigade said. Some {40 + number} people were hurt, the hospital of Marn said."),
            FormattableString.Invariant($"https://gazette.example/{number}"))));

    private static PageReading Read(Pipeline pipeline, Page page) => pipeline.Read(page, TestContext.Current.CancellationToken);

    /// <summary>What another model might do: it cuts the figure's words wider, so that every id changes, or it no longer sees the claim at all.</summary>
    private static PageReading Changed(PageReading reading, Func<Claim, bool> sees) => reading with
    {
        Claims =
        [
            .. reading.Claims.Where(sees).Select(claim =>
            {
                var span = TextSpan.FromBounds(claim.Evidence.Span.Start, Math.Min(claim.Evidence.SentenceSpan.End, claim.Evidence.Span.End + 9));
                var anchor = Text.Anchors.Of(reading.Text.Text, span, claim.Evidence.SentenceSpan);
                return claim with { Id = Text.Anchors.IdOf(reading.CaptureId, anchor, 0), Evidence = claim.Evidence with { Span = span, Anchor = anchor } };
            }).DistinctBy(claim => claim.Id),
        ],
    };

    [Fact]
    public void Every_correction_is_found_again_or_told_as_an_orphan()
    {
        using var store = Store.Open(":memory:", TimeProvider.System, create: true);
        var pipeline = Pipeline.Create();
        var row = store.MintSituation("Fire");
        var pages = Enumerable.Range(0, 6).Select(Page).ToList();
        foreach (var page in pages) store.Save(row.Id, page, Read(pipeline, page), "first");
        LedgerReport.SaveBook(store, row.Id);
        var claims = store.Claims(row.Id).Select(recorded => recorded.Claim).Where(claim => claim.State is "dead" or "wounded").ToList();
        Assert.Equal(12, claims.Count);
        foreach (var claim in claims) store.Correct(row.Id, claim, CorrectionField.Figure, "", "77", "ana", "counted again");
        var before = LedgerReport.Fold(store, row, null);
        Assert.Equal(12, before.Corrections.Length);
        foreach (var page in pages) store.Save(row.Id, page, Changed(Read(pipeline, page), claim => claim.State != "wounded"), "better");
        var after = LedgerReport.Fold(store, row, null);
        Assert.Equal((6, 6), (after.Corrections.Length, after.Orphans.Length));
        var dead = after.Measures.Where(measure => measure.Key.State == "dead").SelectMany(measure => measure.Entries).ToList();
        Assert.Equal(6, dead.Count);
        Assert.All(dead, entry => Assert.Equal((77.0, true), (entry.Claim.Quantity!.High, entry.Original is not null)));
        Assert.DoesNotContain(dead, entry => claims.Any(claim => claim.Id == entry.Claim.Id)); // the ids did change
        Assert.Equal(before.Measures.Single(measure => measure.Key.State == "dead").Id, after.Measures.Single(measure => measure.Key.State == "dead").Id);
        foreach (var page in pages) store.Save(row.Id, page, Read(pipeline, page), "third");
        Assert.Empty(LedgerReport.Fold(store, row, null).Orphans);
    }

    [Fact]
    public void A_page_that_is_read_again_is_found_once_by_its_words()
    {
        using var store = Store.Open(":memory:", TimeProvider.System, create: true);
        var pipeline = Pipeline.Create();
        var row = store.MintSituation("Fire");
        foreach (var engine in new[] { "first", "second", "third" })
            foreach (var number in new[] { 1, 2 }) store.Save(row.Id, Page(number), Read(pipeline, Page(number)), engine);
        Assert.Equal(2, store.Search("rope works", 9).Count);
        store.Forget("https://gazette.example/1");
        Assert.Equal("https://gazette.example/2", Assert.Single(store.Search("rope works", 9)));
    }

    [Fact]
    public void The_same_reading_twice_changes_nothing_about_them()
    {
        using var store = Store.Open(":memory:", TimeProvider.System, create: true);
        var pipeline = Pipeline.Create();
        var row = store.MintSituation("Fire");
        store.Save(row.Id, Page(1), Read(pipeline, Page(1)), "first");
        var claim = store.Claims(row.Id).First(recorded => recorded.Claim.State == "dead").Claim;
        store.Correct(row.Id, claim, CorrectionField.Source, "", "Coast Watch", "ana", "heard it");
        store.Save(row.Id, Page(1), Read(pipeline, Page(1)), "second");
        Assert.Equal(claim.Id, Assert.Single(LedgerReport.Fold(store, row, null).Corrections).Claim);
        Assert.Equal("Coast Watch", LedgerReport.Fold(store, row, null).Measures.Single(measure => measure.Key.State == "dead").Latest!.Source);
    }
}
