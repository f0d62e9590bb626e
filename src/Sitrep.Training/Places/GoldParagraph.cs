using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sitrep.Models;
using Sitrep.Training.Predictions;

namespace Sitrep.Training.Places;

/// <summary>A paragraph of the gold of places: its text, where it was published, and its places.</summary>
/// <param name="Article">The paragraph as an article, with dateline and address where the gold gives them.</param>
/// <param name="Places">Its places in text order.</param>
internal sealed record GoldParagraph(Article Article, ImmutableArray<GoldPlace> Places)
{
    /// <summary>
    /// Reads the file: a paragraph a line, places as <c>[words](id precision event)</c>; the lines <c>dateline: X</c> and <c>publisher: host</c> belong to the
    /// next paragraph; <c>#</c> begins a comment. The id is a GeoNames id, <c>CC</c> (a country), <c>CC/Region</c>, <c>-CC</c> or <c>-</c> (not in GeoNames as shipped), or <c>?</c>.
    /// </summary>
    /// <exception cref="PredictionException">A line is not of that form.</exception>
    public static IEnumerable<GoldParagraph> Read(string path, Gazetteer gazetteer)
    {
        string? dateline = null, publisher = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("dateline: ", StringComparison.Ordinal)) { dateline = line[10..]; continue; }
            if (line.StartsWith("publisher: ", StringComparison.Ordinal)) { publisher = line[11..]; continue; }
            var places = ImmutableArray.CreateBuilder<GoldPlace>();
            var text = Text(line, places, gazetteer) ?? throw new PredictionException(FormattableString.Invariant($"{path}:{number}: a place is not of the form [words](id precision)"));
            var article = PredictionRun.PlainArticle(text) with { Dateline = dateline };
            if (publisher is not null) article = article with { Address = "https://" + publisher + "/news" };
            yield return new(article, places.ToImmutable());
            (dateline, publisher) = (null, null);
        }
    }

    private static string? Text(string line, ImmutableArray<GoldPlace>.Builder places, Gazetteer gazetteer)
    {
        var text = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length;)
        {
            if (line[at] != '[') { text.Append(line[at++]); continue; }
            var close = line.IndexOf("](", at, StringComparison.Ordinal);
            var end = close < 0 ? -1 : line.IndexOf(')', close);
            if (end < 0) return null;
            var words = line[(at + 1)..close];
            places.Add(Place(new(text.Length, words.Length), line[(close + 2)..end].Split(' '), gazetteer));
            text.Append(words);
            at = end + 1;
        }
        return text.ToString();
    }

    private static GoldPlace Place(TextSpan span, string[] fields, Gazetteer gazetteer)
    {
        var id = fields[0].Replace('_', ' ');
        PlacePrecision? precision = fields.Length > 1 && Enum.TryParse<PlacePrecision>(fields[1], out var named) ? named : null;
        var isEvent = fields[^1] == "event";
        if (id == "?") return new(span, null, null, null, null, true, isEvent);
        if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var entry = gazetteer.OfId(number);
            return new(span, number, entry?.Country, entry?.Region, precision, false, isEvent);
        }
        if (id[0] == '-') return new(span, null, id.Length > 1 ? id[1..] : null, null, precision, false, isEvent);
        var slash = id.IndexOf('/');
        return slash < 0 ? new(span, null, id, null, precision, false, isEvent) : new(span, null, id[..slash], id[(slash + 1)..], precision, false, isEvent);
    }
}
