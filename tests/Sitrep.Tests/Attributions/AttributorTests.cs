using System.Collections.Immutable;
using System.Text;

namespace Sitrep.Tests.Attributions;

public sealed class AttributorTests
{
    [Fact]
    public void The_recipient_is_no_source()
    {
        var attribution = Attributing.Only("The mayor told reporters that the bridge was safe.");
        Assert.Equal("mayor", Assert.Single(attribution.Sources).Name);
    }

    [Fact]
    public void A_joint_statement_has_two_sources()
    {
        var sources = Attributing.Only("The government and the opposition say the truce will hold.").Sources;
        Assert.Equal(["government", "opposition"], sources.Select(source => source.Name));
    }

    [Fact]
    public void A_spokesman_speaks_for_his_ministry()
    {
        var source = Assert.Single(Attributing.Only("A spokesman for the health ministry, Jonas Pell, said 52 patients were in quarantine.").Sources);
        Assert.Equal(("Jonas Pell", "health ministry", false), (source.Name, source.SpeaksFor, source.IsAnonymous));
    }

    [Fact]
    public void A_pronoun_is_the_person_who_spoke_before()
    {
        var (_, found) = Attributing.Read("Ilse Varno, the governor of the province, said 40 villages had no power.\nShe said help was on its way.");
        Assert.Equal(["Ilse Varno", "Ilse Varno"], found.Select(attribution => attribution.Sources[0].Name));
    }

    [Fact]
    public void A_pronoun_that_nobody_stands_behind_stays_and_is_anonymous()
    {
        var source = Assert.Single(Attributing.Only("They said the river would rise.").Sources);
        Assert.Equal(("They", true), (source.Name, source.IsAnonymous));
    }

    [Fact]
    public void A_body_needs_no_name_but_people_do()
    {
        Assert.False(Attributing.Only("The army said the road was open.").Sources[0].IsAnonymous);
        Assert.False(Attributing.Only("Police said the road was open.").Sources[0].IsAnonymous);
        Assert.True(Attributing.Only("Officials said the road was open.").Sources[0].IsAnonymous);
        Assert.True(Attributing.Only("A security source said the road was open.").Sources[0].IsAnonymous);
    }

    [Fact]
    public void Who_is_cited_says_it_and_who_cites_stands_in_the_chain()
    {
        var attribution = Attributing.Only("The bridge was shelled at dawn, the radio station said, citing officials in the town.");
        Assert.Equal("officials in the town", Assert.Single(attribution.Sources).Name);
        Assert.Equal("radio station", Assert.Single(attribution.Chain).Name);
        Assert.Single(attribution.ChainSpans);
    }

    [Fact]
    public void A_report_inside_a_report_has_the_outer_source_as_its_chain()
    {
        var (text, found) = Attributing.Read("The mayor said that the army had announced a truce of two days.");
        Assert.Equal(2, found.Length);
        Assert.Empty(found[0].Chain);
        Assert.Equal("mayor", Assert.Single(found[1].Chain).Name);
        Assert.Equal("a truce of two days", found[1].ContentSpans[0].Of(text.Text));
        Assert.Contains(found[0].ContentSpans, content => content.Contains(found[1].ContentSpans[0]));
    }

    [Fact]
    public void What_could_not_be_verified_in_the_next_sentence_is_unverified() =>
        Assert.Equal(Certainty.Unverified, Attributing.Only("The militia claimed that it had shot down a drone. The claim could not be independently verified.").Certainty);

    [Fact]
    public void The_month_of_May_is_no_hedge()
    {
        Assert.Equal(Certainty.Stated, Attributing.Only("The office said no case had been found since May.").Certainty);
        Assert.Equal(Certainty.Hedged, Attributing.Only("The office said more cases may be found.").Certainty);
    }

    [Fact]
    public void The_time_in_the_content_is_not_the_time_of_saying()
    {
        Assert.Equal("2027-03-08", Attributing.Only("The ministry said on Monday that 40 people had left.").Said?.Value);
        Assert.Null(Attributing.Only("The ministry said 40 people had left on Monday.").Said);
    }

    [Fact]
    public void A_writers_guess_is_nobodys_claim()
    {
        var attribution = Attributing.Only("It seems more likely that the gas line had leaked for days.");
        Assert.True(attribution.IsInference);
        Assert.Equal(AttributionKind.OutletVoice, attribution.Kind);
        Assert.Empty(attribution.Sources);
    }

    [Fact]
    public void An_empty_text_says_nothing() => Assert.Empty(Attributing.Read(" ").Attributions);

    [Fact]
    public void Odd_text_never_throws_and_every_span_lies_in_it()
    {
        var random = new Random(20261124);
        string[] pieces = ["said", "\"", "\u201C", "\u201D", ",", ".", "the", "Army", "quoted", "as", "saying", "citing", ":", "according", "to", "it", "was", "reported", "that", "who", "12", "\u2019", "she", "and", "of", "As", "by", "\u00E9\u0301", "\uD83D\uDE00"];
        for (var n = 0; n < 300; n++)
        {
            var written = new StringBuilder(random.Next(4) == 0 ? "# " : "");
            for (var i = random.Next(1, 40); i > 0; i--) written.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(9) == 0 ? "\n" : " ");
            var (text, found) = Attributing.Read(written.ToString().Trim());
            foreach (var attribution in found)
            {
                Assert.NotEmpty(attribution.ContentSpans);
                ImmutableArray<TextSpan> spans = [.. attribution.ContentSpans, .. attribution.SourceSpans, .. attribution.CueSpans, .. attribution.ChainSpans];
                Assert.All(spans, span => Assert.True(span.Length > 0 && span.End <= text.Text.Length));
            }
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_attributions()
    {
        const string Lines = "\"Ten people are missing,\" the mayor, Pavo Lind, said on Tuesday.\nThe army denied it. Officials believe the wall broke at noon.";
        Assert.Equal(Written(Lines), Written(Lines));
    }

    [Fact]
    public void A_text_without_full_stops_is_read_in_linear_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (_, found) = Attributing.Read(string.Join(' ', Enumerable.Repeat("the army said nine people died and officials told us of more", 2000)));
        Assert.NotEmpty(found);
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"{clock.Elapsed}");
    }

    private static string[] Written(string lines)
    {
        var (text, found) = Attributing.Read(lines);
        return [.. found.Select(attribution => Attributing.Line(text, attribution))];
    }
}
