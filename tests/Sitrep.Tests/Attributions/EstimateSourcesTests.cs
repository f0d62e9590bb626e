namespace Sitrep.Tests.Attributions;

/// <summary>Whose an estimate is, also where commas are lost (docs/spec/attribution.md has the sentences in full).</summary>
public sealed class EstimateSourcesTests
{
    /// <summary>The source's name over the shortest content that holds the words; empty where nobody is named.</summary>
    private static string SourceOf(string text, string words)
    {
        var (read, found) = Attributing.Read(text);
        var holder = found.SelectMany(attribution => attribution.ContentSpans.Select(span => (Attribution: attribution, Span: span)))
            .Where(item => item.Span.Of(read.Text).ToString().Contains(words, StringComparison.Ordinal)).MinBy(item => item.Span.Length).Attribution;
        Assert.NotNull(holder);
        return string.Join(" and ", holder.Sources.Select(source => source.Name));
    }

    [Theory]
    [InlineData("The port first estimated that 400 tons were lost, but the energy ministry raised the estimate to 900 tons.")]
    [InlineData("The port first estimated that 400 tons were lost but the energy ministry raised the estimate to 900 tons")]
    [InlineData("The port first estimated that 400 tons were lost although the energy ministry revised its figure to 900 tons")]
    public void The_revised_estimate_is_the_one_who_revised_it(string text)
    {
        Assert.Equal("energy ministry", SourceOf(text, "900"));
        Assert.Equal("port", SourceOf(text, "400"));
    }

    [Theory]
    [InlineData("Official estimates put the loss at 400 tons, but some scientists say it is 900 tons.")]
    [InlineData("Official estimates put the loss at 400 tons but some scientists say it is 900 tons")]
    public void An_official_estimate_speaks_for_itself_and_not_for_who_speaks_next(string text)
    {
        Assert.Equal("Official estimates", SourceOf(text, "400"));
        Assert.Equal("some scientists", SourceOf(text, "900"));
    }

    [Theory]
    [InlineData("The harbour police said 900 tons were lost, far more than an earlier estimate of 400 tons.")]
    [InlineData("The harbour police said 900 tons were lost far more than an earlier estimate of 400 tons")]
    [InlineData("The harbour police doubt the widely quoted figure of 400 tons a day.")]
    public void An_earlier_figure_is_not_the_present_speakers(string text) => Assert.Equal("", SourceOf(text, "400"));

    [Theory]
    [InlineData("The harbour police said 900 tons were lost, more than the ministry's earlier estimate of 400 tons.", "ministry")]
    [InlineData("The ministry issued an estimate of 400 tons.", "ministry")]
    [InlineData("An estimate issued by port officials on 3 March put the loss at 400 tons.", "port officials")]
    [InlineData("The town was shocked by government estimates of a leak of 400 tons.", "government")]
    [InlineData("That compares with the 400 tons port experts estimate are leaking into the bay.", "port experts")]
    [InlineData("Nobody was moved by the news from port officials that 400 tons are leaking.", "port officials")]
    [InlineData("The ministry has estimated 400 tons are leaking, but an engineer on the panel said it was more.", "ministry")]
    public void Who_gave_an_estimate_is_read_from_its_form(string text, string source) => Assert.Equal(source, SourceOf(text, "400"));

    [Fact]
    public void An_estimate_inside_a_report_has_the_reporter_as_its_chain()
    {
        var (_, found) = Attributing.Read("The mayor said the energy ministry had raised its estimate to 900 tons.");
        Assert.Equal("mayor", Assert.Single(Assert.Single(found, attribution => attribution.Sources[0].Name == "energy ministry").Chain).Name);
    }

    [Theory]
    [InlineData("The blast raised the death toll to 43.")]
    [InlineData("For the sake of it, let's say 40 tons a day are flowing out.")]
    [InlineData("An estimated 40 people were hurt.")]
    public void What_cannot_estimate_is_no_source(string text) => Assert.Empty(Attributing.Read(text).Attributions);
}
