using System.Text;
using Sitrep.Extraction;

namespace Sitrep.Tests.Extraction;

public sealed class OddFactsTests
{
    private const string English = "The fire brigade said on Saturday that at least 12 people had died in the fire at Marn. It was the worst fire that the town has seen in forty years, and the mayor asked those who live on the east bank to stay with friends until the smoke has gone.";
    private const string Spanish = "Al menos doce personas murieron en el incendio de la fábrica de Marn, según los bomberos. El alcalde pidió a los vecinos de la orilla que no salgan de sus casas hasta que el humo se haya ido, y que no usen el agua de los pozos de la zona.";
    private const string German = "Mindestens zwölf Menschen sind bei dem Brand in der Seilerei von Marn ums Leben gekommen, wie die Feuerwehr mitteilte. Der Bürgermeister hat die Bewohner des Ufers gebeten, nicht aus dem Haus zu gehen, bis der Rauch sich verzogen hat und die Brücke wieder frei ist.";
    private const string Turkish = "Marn kentindeki halat fabrikasında çıkan yangında en az on iki kişi öldü ve çok sayıda ev yandı. Belediye başkanı, duman dağılana kadar doğu yakasında oturan herkesin evde kalması için bir çağrı yaptı ve köprü daha sonra açılacak olan yol ile birlikte kapatıldı, bu da uzun kuyruklara neden oldu.";
    private const string Russian = "По меньшей мере двенадцать человек погибли при пожаре в Марне, сообщили спасатели. Мост закрыт.";

    private static Article Page(string text, string lang = "", string published = "2026-05-02T10:00:00Z", DateTimeOffset? seen = null) => new ArticleExtractor().Extract(
        new Page("https://gazette.example/a", PageFormat.Html, Encoding.UTF8.GetBytes($"<html {lang}><head><title>Marn</title><meta property='article:published_time' content='{published}'></head><body><article><h1>Marn</h1><p>{text}</p></article></body></html>")) { Seen = seen });

    private const string ShortFrench = "Au moins douze personnes sont mortes dans un incendie, ont annoncé les pompiers de la ville. La cause du sinistre est encore inconnue.";
    private const string Swahili = "Watu kumi na wawili wamefariki katika moto wa kiwanda cha kamba, kikosi cha zima moto kilisema. Polisi wanachunguza chanzo cha moto huo na wakazi wa eneo hilo wameombwa kuondoka kwa ajili ya usalama.";
    private const string Czech = "Při požáru v továrně zemřelo nejméně dvanáct lidí, oznámili hasiči. Příčina požáru zatím není známá a policie případ vyšetřuje. Starosta vyzval obyvatele, aby zůstali doma, dokud kouř nezmizí, a most bude uzavřen až do večera, kdy mají přijet další jednotky.";
    private const string Hungarian = "Legalább tizenketten haltak meg a gyárban keletkezett tűzben, közölték szombaton a tűzoltók. A tűz okát még nem ismerik, a rendőrség vizsgálja az ügyet. A polgármester arra kérte a keleti part lakóit, hogy maradjanak otthon, amíg a füst el nem oszlik, mert a híd estig zárva lesz.";
    private const string SpanishNames = "Twelve people died at La Paz del Sol and Rio de la Plata, police in San Juan de la Cruz said late on Sunday.";
    private const string Table = "Tolvey 30 dead 12 hurt; Marn 9 dead 4 hurt; Halvern 3 dead; Ostrey 14 hurt; Upper Korr 2 dead; Lower Korr 7 hurt; Sorrel 5 missing; Brack 11 homes; Pell 3 homes; Tarn 2 roads; Venn 6 roads; Lund 8 sheds; Hask 4 barns; Dorn 5 mills; Wick 9 boats; Oster 2 ferries; Nunn 3 schools; Ferl 1 clinic; Gorm 2 wells";

    [Theory]
    [InlineData(ShortFrench, "", true)]
    [InlineData(Swahili, "", true)]
    [InlineData(Czech, "lang='en'", true)]
    [InlineData(Hungarian, "", true)]
    [InlineData(SpanishNames, "", false)]
    [InlineData(Table, "", false)]
    [InlineData(English, "", false)]
    [InlineData(English, "lang='de'", false)]
    [InlineData(Spanish, "", true)]
    [InlineData(Spanish, "lang='en'", true)]
    [InlineData(German, "", true)]
    [InlineData(Turkish, "", true)]
    [InlineData(Russian, "", true)]
    [InlineData("Fire at Marn", "lang='fr'", true)]
    [InlineData("Fire at Marn", "", false)]
    public void The_words_tell_the_language_and_the_declaration_only_where_they_are_few(string text, string lang, bool isTold) =>
        Assert.Equal(isTold, Page(text, lang).Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCode.LanguageNotRead));

    [Fact]
    public void English_without_marks_and_capitals_is_still_english() =>
        Assert.DoesNotContain(Page(new string([.. English.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c == ' ')])).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.LanguageNotRead);

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", false)]
    [InlineData("soon", false)]
    [InlineData("2026-02-31", false)]
    [InlineData("2036-05-02", false)]
    [InlineData("2026-09-09", true)]
    public void A_date_that_cannot_be_is_told_and_used_only_where_it_may_be_right(string published, bool isUsed)
    {
        var article = Page(English, published: published, seen: new(2026, 5, 4, 0, 0, 0, TimeSpan.Zero));
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.ImpossiblePublicationTime);
        Assert.Equal(isUsed, article.Published is not null);
    }

    [Fact]
    public void A_date_of_the_day_on_which_the_page_was_seen_is_in_order_in_every_time_zone() =>
        Assert.DoesNotContain(Page(English, published: "2026-05-05T09:00:00+14:00", seen: new(2026, 5, 4, 0, 0, 0, TimeSpan.Zero)).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.ImpossiblePublicationTime);

    [Fact]
    public void What_was_odd_about_bringing_a_page_is_told_with_it()
    {
        var page = new Page("https://gazette.example/a", PageFormat.PlainText, Encoding.UTF8.GetBytes(English)) { Notes = [new(DiagnosticCode.PageCut, "It breaks off.")] };
        Assert.Equal("It breaks off.", new ArticleExtractor().Extract(page).Diagnostics[0].Message);
    }

    [Fact]
    public void The_date_of_a_file_counts_only_where_the_page_has_none()
    {
        var hint = new PublicationTime(new(2026, 5, 9, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day, TimeProvenance.Meta);
        Article Read(string text) => new ArticleExtractor().Extract(new Page("file:///a.pdf", PageFormat.PagedText, Encoding.UTF8.GetBytes(text)) { PublishedHint = hint });
        Assert.Equal(9, Read("Marn\n" + English).Published!.Day.Day);
        Assert.Equal(2, Read("Marn\n2 May 2026\n" + English).Published!.Day.Day);
    }

    [Theory]
    [InlineData("<meta property='og:site_name' content='Marn Gazette'>", "Marn Gazette")]
    [InlineData("", "Planet of feeds")]
    public void The_name_of_the_list_that_named_a_page_counts_only_where_the_page_names_nobody(string meta, string publisher)
    {
        var page = new Page("https://gazette.example/a", PageFormat.Html, Encoding.UTF8.GetBytes($"<html><head><title>Marn</title>{meta}</head><body><article><h1>Marn</h1><p>{English}</p></article></body></html>")) { PublisherHint = "Planet of feeds" };
        Assert.Equal(publisher, new ArticleExtractor().Extract(page).Publisher);
        Assert.Equal("Planet of feeds", page.At("https://gazette.example/b").PublisherHint);
    }

    [Fact]
    public void Pages_of_a_paged_text_begin_where_the_form_feeds_stand()
    {
        var article = new ArticleExtractor().Extract(new Page("file:///a.pdf", PageFormat.PagedText, Encoding.UTF8.GetBytes("One goes\fon here.\n\fTwo.\n\f\f\nFive.\n")) { Title = "T" });
        Assert.Equal("T\n\nOne goes on here.\n\nTwo.\n\nFive.", article.Text);
        Assert.Equal([0, 12, 22, 28, 28], article.PageStarts);
    }
}
