using System.Collections.Immutable;
using Sitrep.Attributions;
using Sitrep.Models;

namespace Sitrep.Tests.Attributions;

/// <summary>Who stands behind the words of a source.</summary>
public sealed class SourceReadingTests
{
    private static readonly SourceTable Table = ModelSet.Load().SourceWords;

    private static Source Last(string text)
    {
        var found = Attributing.Read(text).Attributions;
        Assert.NotEmpty(found);
        return found[^1].Sources[0];
    }

    [Theory]
    [InlineData("deputy mayor", "deputy mayor")]
    [InlineData("news from relief worker", "relief worker")]
    [InlineData("chairman of the joint staff, Adm", "chairman of the joint staff")]
    [InlineData("the head of the oil division", "the head of the oil division")]
    [InlineData("resident of the old town told The Courier", "resident of the old town")]
    [InlineData("short-term prospects in Halden", null)]
    [InlineData("a concert led by", null)]
    [InlineData("grief", null)]
    [InlineData("24", null)]
    [InlineData("", null)]
    public void A_role_in_front_of_a_name_says_what_somebody_is(string words, string? role) => Assert.Equal(role, RoleWords.InFront(words, Table));

    [Theory]
    [InlineData("24", null)]
    [InlineData("and other papers", null)]
    [InlineData("a vet from Osk", "a vet from Osk")]
    [InlineData("head of the spill division, which lends boats", "head of the spill division")]
    public void A_role_behind_a_name_ends_where_a_clause_begins(string words, string? role) => Assert.Equal(role, RoleWords.Behind(words));

    [Theory]
    [InlineData("Dr", true)]
    [InlineData("Col.", true)]
    [InlineData("Halden", false)]
    public void Titles_are_known_with_and_without_their_full_stop(string word, bool title) => Assert.Equal(title, RoleWords.IsTitle(word));

    [Fact]
    public void The_source_is_the_one_that_spoke_before() =>
        Assert.Equal("source at the harbour police", Last("A source at the harbour police said the ferry had been searched. The source added that nobody was held.").Name);

    [Fact]
    public void The_statement_is_whoever_issued_it() =>
        Assert.Equal("water board", Last("The water board said in a statement that two pumps had failed. The statement said the third was working.").Name);

    [Fact]
    public void A_papers_reporter_speaks_for_the_paper()
    {
        var source = Last("A Courier reporter in Osk said the bridge was down.");
        Assert.Equal(("Courier", SourceClass.Media, true), (source.SpeaksFor, source.Class, source.IsAnonymous));
    }

    [Fact]
    public void Officials_of_a_nation_speak_for_no_body() => Assert.Null(Last("Kestrian officials said the bridge was down.").SpeaksFor);

    [Theory]
    [InlineData("No group has claimed the attack.")]
    [InlineData("No one has claimed the attack.")]
    public void Where_nobody_speaks_there_is_no_source_and_a_negation(string text)
    {
        var attribution = Attributing.Only(text);
        Assert.Empty(attribution.Sources);
        Assert.True(attribution.IsNegated);
    }

    [Theory]
    [InlineData("Shells fell on the village of Halden the monitoring group said", "monitoring group")]
    [InlineData("In the northern suburbs meanwhile activists said that the market was closed", "activists")]
    [InlineData("According to reports villagers have fled to the hills above the river", "reports")]
    [InlineData("Tags Halden flood army Kestria has accused the militia of shelling the market", "Kestria")]
    public void A_source_is_parted_from_the_words_that_a_lost_comma_glued_to_it(string text, string source) => Assert.Equal(source, Last(text).Name);

    [Fact]
    public void A_name_that_is_explained_without_commas_stays_whole() =>
        Assert.Equal("Dara Vell", Last("We lost everything said Dara Vell a farmer near Korren").Name);

    [Fact]
    public void She_is_no_company() => Assert.NotEqual("Harl Motors", Last("Harl Motors said it would cut 900 jobs. \"It is a shame,\" she wrote.").Name);

    [Fact]
    public void A_document_speaks_and_not_the_thing_it_is_about() =>
        Assert.StartsWith("Coast guard documents", Last("Coast guard documents from the night of the fire aboard the ferry showed that the captain feared a loss of 400 tons.").Name, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"No one will be left behind in the valley.\" -Lena Morrow, deputy mayor of Osk")]
    [InlineData("\"No one will be left behind in the valley.\" \u2014 Lena Morrow, deputy mayor of Osk")]
    public void A_signature_behind_a_dash_is_the_source(string text)
    {
        var attribution = Attributing.Only(text);
        Assert.Equal(("Lena Morrow", AttributionKind.Direct), (attribution.Sources[0].Name, attribution.Kind));
    }

    [Fact]
    public void From_somebody_and_a_colon_introduce_a_quotation() =>
        Assert.Equal("harbour master", Attributing.Only("From the harbour master: \"All berths are closed until further notice.\"").Sources[0].Name);

    [Theory]
    [InlineData("\"The Salt Road\" - 40,000 copies in a month")]
    [InlineData("The \"safe road\" - closed at noon - is a field now.")]
    public void A_dash_alone_signs_nothing(string text) => Assert.Equal(ImmutableArray<Attribution>.Empty, Attributing.Read(text).Attributions);

    [Fact]
    public void I_outside_a_quotation_is_the_writer_and_no_name_of_the_page()
    {
        var (_, found) = Attributing.Read("Ilse Varno said the road was open.\nI know that it was closed.");
        Assert.DoesNotContain(found.Skip(1), attribution => attribution.Sources.Any(source => source.Name == "Ilse Varno"));
    }

    [Fact]
    public void It_is_no_person() => Assert.NotEqual("Ilse Varno", Last("Ilse Varno said the road was open. It said the bridge was closed.").Name);

    [Fact]
    public void He_is_who_spoke_a_sentence_ago() =>
        Assert.Equal("Pavo Lind", Last("President Aldo Marsh flew to Osk. The mayor, Pavo Lind, said help was late. \"We are alone,\" he said.").Name);

    [Fact]
    public void An_operating_officer_is_no_policeman() => Assert.Equal(SourceClass.Company, Last("The firm's chief operating officer, Doro Sandt, said the leak was small.").Class);

    [Fact]
    public void Who_stands_behind_with_says_what_follows() =>
        Assert.Equal("authorities", Last("The peninsula has been shaken for weeks, with authorities saying that an eruption was likely.").Name);

    [Fact]
    public void A_name_behind_a_role_with_a_name_in_it_is_the_one_that_speaks() =>
        Assert.Equal("Olivier Marn", Last("The head of Doctors of the Coast, Olivier Marn, told Reuters that aid had to arrive by Thursday.").Name);
}
