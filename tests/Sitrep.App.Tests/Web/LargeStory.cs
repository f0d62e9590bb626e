using System.Globalization;
using Sitrep.App.Reading;
using Sitrep.App.Storage;
using Sitrep.Text;

namespace Sitrep.App.Tests.Web;

/// <summary>A long story made by the number: measures, sources, outlets and places that differ in size as those of real stories do. The benchmarks use it too.</summary>
internal static class LargeStory
{
    private const int Measures = 30, Sources = 60, Outlets = 14, Places = 18, ClaimsOfPage = 5;
    private static readonly DateTimeOffset Begin = new(2027, 3, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Saves a situation "Large" with so many claims; the same for every run.</summary>
    public static void Fill(Store store, int claims)
    {
        var situation = store.MintSituation("Large").Id;
        for (var page = 0; page * ClaimsOfPage < claims; page++) store.Save(situation, Page(page), Reading(page, Math.Min(ClaimsOfPage, claims - page * ClaimsOfPage)), "made");
        LedgerReport.SaveBook(store, situation);
    }

    private static Page Page(int number) => new(Address(number), PageFormat.PlainText, System.Text.Encoding.UTF8.GetBytes(Text(number, ClaimsOfPage)));

    private static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"https://outlet-{number % Outlets}.example/story/{number}");

    private static string Sentence(int page, int claim)
    {
        var (figure, source) = (Figure(page, claim), Source(page, claim));
        return string.Create(CultureInfo.InvariantCulture, $"{figure} things of the kind {Measure(page, claim)} were counted near the river by the evening, the {source} said in a statement that was read out twice.");
    }

    private static string Text(int page, int claims) => string.Join("\n\n", Enumerable.Range(0, claims).Select(claim => Sentence(page, claim)));

    /// <summary>Small numbers come more often than large ones.</summary>
    private static int Measure(int page, int claim) => (int)(Measures * Math.Pow((page * 7919 + claim * 104729) % 1009 / 1009.0, 2.2));

    private static string Source(int page, int claim) => string.Create(CultureInfo.InvariantCulture, $"regional office number {(int)(Sources * Math.Pow((page * 6007 + claim * 3001) % 997 / 997.0, 1.8))}");

    private static int Figure(int page, int claim) => 20 + page + page * 31 % 17 * Measure(page, claim) + claim;

    private static PageReading Reading(int page, int count)
    {
        var text = Text(page, count);
        var published = new PublicationTime(Begin.AddMinutes(41 * page), TimePrecision.Minute, TimeProvenance.Given);
        var outlet = string.Create(CultureInfo.InvariantCulture, $"Outlet of town {page % Outlets}");
        var blocks = new List<Block>();
        for (var (i, at) = (0, 0); i < count; i++)
        {
            blocks.Add(new(BlockKind.Paragraph, new(at, Sentence(page, i).Length)));
            at += Sentence(page, i).Length + 2;
        }
        var article = new Article { Page = Page(page), Address = Address(page), Text = text, Blocks = [.. blocks], Title = string.Create(CultureInfo.InvariantCulture, $"Page number {page} of a long story"), Publisher = outlet, Published = published };
        var capture = CaptureIds.Of(article.Address, article.Page.Content.Span);
        var claims = Enumerable.Range(0, count).Select(i => Claim(page, i, capture, article, blocks[i].Span));
        return new(capture, new AnnotatedText { Article = article }, [], [.. claims]);
    }

    private static Claim Claim(int page, int number, string capture, Article article, TextSpan sentence)
    {
        var (figure, place) = (Figure(page, number), (page + number) % Places);
        var digits = figure.ToString(CultureInfo.InvariantCulture).Length;
        var anchor = new TextAnchor(article.Text[sentence.Start..(sentence.Start + digits)], "", sentence.Of(article.Text));
        return new()
        {
            Id = Anchors.IdOf(capture, anchor, number),
            Evidence = new() { Address = article.Address, CaptureId = capture, Outlet = article.Publisher!, Title = article.Title, Published = article.Published, Sentence = sentence.Of(article.Text), SentenceSpan = sentence, Span = new(sentence.Start, digits), Anchor = anchor },
            Attribution = new() { Kind = AttributionKind.Indirect, Sources = [new Source(Source(page, number), SourceClass.Official)], ContentSpans = [new(sentence.Start, 60)] },
            Content = sentence.Of(article.Text),
            Quantity = new() { Span = new(sentence.Start, digits), Low = figure, High = figure, Bound = (page % 5) switch { 0 => Bound.AtLeast, 1 => Bound.About, _ => Bound.Exact }, Counted = "thing" },
            Subject = string.Create(CultureInfo.InvariantCulture, $"thing {Measure(page, number)}"),
            State = "counted",
            Place = page % 3 == 0 ? new() { Span = new(sentence.Start, 1), Name = string.Create(CultureInfo.InvariantCulture, $"Town {place}"), Latitude = 40 + place * 0.21, Longitude = 20 + place * 0.17 * (place % 2 == 0 ? 1 : -1), Precision = PlacePrecision.City } : null,
        };
    }
}
