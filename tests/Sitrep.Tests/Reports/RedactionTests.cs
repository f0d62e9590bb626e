using System.Text;
using Sitrep.Reports;
using Sitrep.Situations;

namespace Sitrep.Tests.Reports;

public sealed class RedactionTests
{
    private static Claim Named(Claim claim, string sentence, params NamedPerson[] persons) => claim with
    {
        Content = sentence,
        Evidence = claim.Evidence with { Sentence = sentence, Persons = [.. persons], Title = "Tellin tells of the flood" },
    };

    private static List<RecordedClaim> Claims()
    {
        var story = new Story();
        List<Claim> claims =
        [
            Named(story.Says("Omar Tellin", 12, Story.At(9)), "12 people died, said Omar Tellin, a shopkeeper.", new NamedPerson("Omar Tellin", false)),
            Named(story.Says("Mara Quist", 14, Story.At(9, 13)), "Tellin and Mara Quist saw it, Governor Ilse Varno said.", new NamedPerson("Tellin", false), new NamedPerson("Mara Quist", false), new NamedPerson("Ilse Varno", true)),
            Named(story.Says("Ilse Varno", 20, Story.At(9, 14)), "Varno said 20 had died.", new NamedPerson("Varno", false)),
        ];
        return claims.ConvertAll(claim => new RecordedClaim(claim, Story.At(10), Story.At(10)));
    }

    [Fact]
    public void Private_persons_lose_their_names_and_stay_apart()
    {
        var (claims, _) = Redaction.Apply(Claims(), []);
        Assert.Equal(["12 people died, said [name A], a shopkeeper.", "[name A] and [name B] saw it, Governor Ilse Varno said.", "Varno said 20 had died."], claims.Select(recorded => recorded.Claim.Evidence.Sentence));
        Assert.Equal(["[name A]", "[name B]", "Ilse Varno"], claims.Select(recorded => recorded.Claim.Attribution.Sources[0].Name));
        Assert.Equal("[name A] tells of the flood", claims[0].Claim.Evidence.Title);
    }

    [Fact]
    public void No_form_of_the_report_holds_the_name()
    {
        var (claims, pages) = Redaction.Apply(Claims(), [new("https://gazette.example/k0001", "k0001", "Gazette", "Omar TELLIN speaks", null, Story.At(9), 1)]);
        var situation = new SituationFold().Fold("s1", "Flood", MeasureBook.Empty, claims, pages);
        var report = new ReportBuilder().Build(situation, new() { Since = Story.At(8) }, SituationRelations.Of(situation));
        using var json = new MemoryStream();
        using var more = new MemoryStream();
        ReportWriter.WriteJson(report, json);
        ReportWriter.WriteAtom(report, more);
        ReportWriter.WriteJsonLd(report, more);
        var text = new StringWriter();
        ReportWriter.WriteText(report, text);
        ReportWriter.WriteCsv(report, text);
        ReportWriter.WriteWide(report, text);
        ReportWriter.WriteMarkdown(report, text);
        Assert.DoesNotContain("Tellin", Encoding.UTF8.GetString(json.ToArray()) + Encoding.UTF8.GetString(more.ToArray()) + text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([12, 14, 20], situation.Measures.Single().Entries.Select(entry => entry.Claim.Quantity!.Low));
    }

    [Fact]
    public void A_named_witness_is_redacted_even_where_the_name_was_not_seen_as_one()
    {
        var story = new Story();
        var claim = story.Says("Lena Harrow", 3, Story.At(9)) with { Evidence = story.Says("x", 1, Story.At(9)).Evidence with { Sentence = "Lena Harrow said three had died." } };
        claim = claim with { Attribution = claim.Attribution with { Sources = [new("Lena Harrow", SourceClass.Witness)] } };
        var (claims, _) = Redaction.Apply([new(claim, Story.At(9), Story.At(9))], []);
        Assert.Equal("[name A] said three had died.", claims[0].Claim.Evidence.Sentence);
    }

    [Fact]
    public void Without_a_private_person_nothing_is_changed()
    {
        var story = new Story();
        var claims = new List<RecordedClaim> { new(story.Says("the ministry", 3, Story.At(9)), Story.At(9), Story.At(9)) };
        Assert.Same(claims, Redaction.Apply(claims, []).Claims);
    }
}
