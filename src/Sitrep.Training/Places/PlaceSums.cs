using System.Globalization;
using System.Text;

namespace Sitrep.Training.Places;

/// <summary>Sums over the gold's paragraphs.</summary>
/// <param name="errors">Where what is wrong is listed; null for nowhere.</param>
internal sealed class PlaceSums(TextWriter? errors)
{
    private readonly PlaceScore mentions = new(), countries = new(), regions = new(), points = new();
    private int open, leftOpen, pairs, precise, events, placed, paragraphs;

    /// <summary>Countries, first-level regions, and places by their id.</summary>
    public (PlaceScore Countries, PlaceScore Regions, PlaceScore Points) Levels => (countries, regions, points);

    /// <summary>Adds a paragraph and what was read from it.</summary>
    public void Add(GoldParagraph paragraph, PageReading reading)
    {
        paragraphs++;
        var found = reading.Text.Places;
        var used = new bool[found.Length];
        foreach (var gold in paragraph.Places)
        {
            Expect(gold);
            var best = -1;
            for (var i = 0; i < found.Length; i++)
                if (!used[i] && found[i].Span.Overlaps(gold.Span) && (best < 0 || Shared(found[i].Span, gold.Span) > Shared(found[best].Span, gold.Span))) best = i;
            if (best < 0) { Tell(paragraph, gold, null); continue; }
            used[best] = true;
            Judge(paragraph, gold, found[best]);
        }
        for (var i = 0; i < found.Length; i++)
        {
            if (used[i]) continue;
            Count(found[i], false, false, false, false);
            errors?.WriteLine($"extra  {found[i].Name} {found[i].Country} {found[i].GeoNamesId} | {paragraph.Article.Text}");
        }
        Event(paragraph, reading);
    }

    private void Expect(GoldPlace gold)
    {
        mentions.AddGold();
        if (gold.Country is not null) countries.AddGold();
        if (gold.Region is not null) regions.AddGold();
        if (gold.GeoNamesId is not null) points.AddGold();
        if (gold.IsOpen) open++;
    }

    private void Judge(GoldParagraph paragraph, GoldPlace gold, PlaceMention found)
    {
        var country = gold.Country is not null && found.Country == gold.Country;
        var region = country && gold.Region is not null && found.Region == gold.Region;
        var point = gold.GeoNamesId is not null && found.GeoNamesId == gold.GeoNamesId;
        Count(found, true, country, region, point);
        if (gold.IsOpen && found.Country is null) leftOpen++;
        if (gold.Precision is { } precision) { pairs++; if (found.Precision == precision) precise++; }
        if (!(gold.IsOpen ? found.Country is null : found.Country == gold.Country && (gold.GeoNamesId is null || point) && (gold.Region is null || region) && found.Precision == gold.Precision)) Tell(paragraph, gold, found);
    }

    private void Count(PlaceMention found, bool mention, bool country, bool region, bool point)
    {
        mentions.AddFound(mention);
        if (found.Country is not null) countries.AddFound(country);
        if (found.Region is not null) regions.AddFound(region);
        if (found.GeoNamesId is not null) points.AddFound(point);
    }

    /// <summary>The place of the first figure told, against the one where it happened.</summary>
    private void Event(GoldParagraph paragraph, PageReading reading)
    {
        if (paragraph.Places.FirstOrDefault(place => place.IsEvent) is not { } gold) return;
        events++;
        var claim = reading.Claims.FirstOrDefault(claim => claim.Quantity is not null);
        if (claim?.Place is { } place && place.Span.Overlaps(gold.Span)) placed++;
        else errors?.WriteLine($"event  gold {paragraph.Article.Text.Substring(gold.Span.Start, gold.Span.Length)}, told {(claim is null ? "no claim" : claim.Place?.Name ?? "nowhere")} | {paragraph.Article.Text}");
    }

    private void Tell(GoldParagraph paragraph, GoldPlace gold, PlaceMention? found) => errors?.WriteLine(FormattableString.Invariant(
        $"wrong  {paragraph.Article.Text.Substring(gold.Span.Start, gold.Span.Length)}: gold {gold.GeoNamesId} {gold.Country}/{gold.Region} {gold.Precision}{(gold.IsOpen ? "open" : "")}, read {(found is null ? "nothing" : $"{found.GeoNamesId} {found.Country}/{found.Region} {found.Precision} ({paragraph.Article.Text.Substring(found.Span.Start, found.Span.Length)})")}"));

    private static int Shared(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    /// <summary>The table.</summary>
    public override string ToString() => new StringBuilder()
        .AppendLine(CultureInfo.InvariantCulture, $"paragraphs {paragraphs}")
        .AppendLine(CultureInfo.InvariantCulture, $"mentions   {mentions}")
        .AppendLine(CultureInfo.InvariantCulture, $"country    {countries}")
        .AppendLine(CultureInfo.InvariantCulture, $"region     {regions}")
        .AppendLine(CultureInfo.InvariantCulture, $"point      {points}")
        .AppendLine(CultureInfo.InvariantCulture, $"precision  {precise} of {pairs} as the gold; left open {leftOpen} of {open}")
        .AppendLine(CultureInfo.InvariantCulture, $"event      {placed} of {events} first figures at the place of the event").ToString();
}
