using System.Text;
using Sitrep.Reports;

namespace Sitrep.Tests;

public sealed class PipelineTests
{
    private static readonly Pipeline Pipeline = Pipeline.Create();

    private static Page Page(string html) => new("https://gazette.example/a", PageFormat.Html, Encoding.UTF8.GetBytes(html)) { Published = new(new(2027, 5, 2, 10, 0, 0, TimeSpan.Zero), TimePrecision.Minute, TimeProvenance.Given) };

    private static string Html(string body) => $"<html><body><article><h1>Fire at Marn</h1><p>{body}</p><p>The works stand on the east bank, where the ferry used to land before the war.</p></article></body></html>";

    private static string Claims(PageReading reading) => string.Join('\n', reading.Claims.Select(ClaimJson.Write));

    [Fact]
    public void Equal_pages_give_equal_claims_on_any_thread()
    {
        var pages = Enumerable.Range(0, 24).Select(i => Page(Html($"At least {i + 3} people have died in the fire at Marn, the fire brigade said on Sunday. Some {i * 10 + 40} people were hurt."))).ToList();
        var alone = pages.Select(page => Claims(Pipeline.Read(page, TestContext.Current.CancellationToken))).ToList();
        var together = new string[pages.Count];
        Parallel.For(0, pages.Count, i => together[i] = Claims(Pipeline.Create().Read(pages[i])));
        Assert.Equal(alone, together);
        Assert.All(alone, claims => Assert.NotEmpty(claims));
    }

    [Fact]
    public void One_pipeline_on_many_threads_at_once_gives_what_it_gives_alone()
    {
        var pages = Enumerable.Range(0, 40).Select(i => Page(Html(string.Concat(Enumerable.Repeat($"At least {i + 3} people have died in the fire at Marn, the fire brigade said on Sunday. ", 1 + i % 7))))).ToList();
        var alone = pages.Select(page => Claims(Pipeline.Read(page, TestContext.Current.CancellationToken))).ToList();
        var differing = 0;
        var threads = Enumerable.Range(0, 12).Select(number => new Thread(() =>
        {
            for (var round = 0; round < 120; round++)
            {
                var i = (round * 7 + number) % pages.Count;
                if (Claims(Pipeline.Read(pages[i], CancellationToken.None)) != alone[i]) Interlocked.Increment(ref differing);
            }
        })).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        Assert.Equal(0, differing);
    }

    [Fact]
    public void A_claim_leads_to_its_sentence_and_back_by_its_anchor()
    {
        var reading = Pipeline.Read(Page(Html("At least 12 people have died in the fire at Marn, the fire brigade said on Sunday.")), TestContext.Current.CancellationToken);
        var claim = reading.Claims.First(claim => claim.Quantity is { Low: 12 });
        Assert.Equal("12", claim.Evidence.Span.Of(reading.Article.Text));
        Assert.Contains("At least 12 people", claim.Evidence.Sentence, StringComparison.Ordinal);
        Assert.True(Sitrep.Text.Anchors.TryFind(reading.Article.Text, claim.Evidence.Anchor, out var span));
        Assert.Equal(claim.Evidence.Span, span);
    }

    [Fact]
    public void Every_claim_has_exactly_one_attribution_and_an_id_of_its_own()
    {
        var reading = Pipeline.Read(Page(Html("Twelve people died, police said. Forty are missing. The mayor denied that 50 homes had burnt.")), TestContext.Current.CancellationToken);
        Assert.NotEmpty(reading.Claims);
        Assert.All(reading.Claims, claim => Assert.NotNull(claim.Attribution));
        Assert.Equal(reading.Claims.Length, reading.Claims.Select(claim => claim.Id).Distinct().Count());
    }

    [Fact]
    public void A_figure_without_a_source_is_the_outlets_own()
    {
        var claim = Pipeline.Read(Page(Html("Forty homes were destroyed in the night.")) with { Publisher = "Gazette" }, TestContext.Current.CancellationToken).Claims.First(claim => claim.Quantity is not null);
        Assert.Equal(AttributionKind.OutletVoice, claim.Attribution.Kind);
        Assert.Equal(["Gazette"], claim.Voices);
    }

    [Theory]
    [InlineData("The flood of 1974 killed 112 people.", "of an earlier time")]
    [InlineData("Some 90 people drown every year.", "a yearly figure")]
    [InlineData("More than 320000 people have been killed since the war began.", "the whole war")]
    [InlineData("An earlier attack killed 9 people.", "another incident")]
    public void A_figure_of_something_else_carries_the_reason(string sentence, string reason) =>
        Assert.Equal(reason, Pipeline.Read(Page(Html(sentence)), TestContext.Current.CancellationToken).Claims.First(claim => claim.Quantity is not null).OtherEvent?.Reason);

    [Theory]
    [InlineData("2,000 people are to be taken out by noon, the mayor said.", Stance.Planned)]
    [InlineData("The army denied that 12 people had died.", Stance.Denied)]
    [InlineData("As many as 60 people may have died, a doctor said.", Stance.Supposed)]
    [InlineData("Twelve people died, police said.", Stance.Reported)]
    public void The_stance_is_told_apart(string sentence, Stance stance) =>
        Assert.Equal(stance, Pipeline.Read(Page(Html(sentence)), TestContext.Current.CancellationToken).Claims.First(claim => claim.Quantity is not null).Stance);

    [Fact]
    public void Another_engine_version_keeps_the_ids()
    {
        var page = Page(Html("At least 12 people have died, the fire brigade said on Sunday."));
        var claim = Pipeline.Read(page, TestContext.Current.CancellationToken).Claims.First(claim => claim.Quantity is { Low: 12 });
        var evidence = claim.Evidence;
        Assert.Equal(claim.Id, Sitrep.Text.Anchors.IdOf(evidence.CaptureId, evidence.Anchor, 0));
        Assert.Equal(claim.Id, (claim with { Attribution = claim.Attribution with { Sources = [] }, Subject = "other", State = null }).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("<p>12 12 12 12 \u201C \u201C said said")]
    public void Odd_bytes_never_throw(string html) => Assert.NotNull(Pipeline.Read(Page(html), TestContext.Current.CancellationToken));

    [Fact]
    public void A_cancelled_read_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Pipeline.Read(Page(Html("x")), source.Token));
    }
}
