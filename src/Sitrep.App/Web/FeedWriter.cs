using System.Text.Json;
using Sitrep.Text;

namespace Sitrep.App.Web;

/// <summary>The changes of a situation, a measure or a source as a JSON Feed 1.1.</summary>
internal static class FeedWriter
{
    /// <summary>Writes the feed.</summary>
    /// <param name="view">The situation.</param>
    /// <param name="title">What the feed is of.</param>
    /// <param name="address">The page it belongs to, with scheme and host.</param>
    /// <param name="origin">Scheme and host.</param>
    public static byte[] Json(SituationView view, string title, string address, string origin)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", title);
            json.WriteString("home_page_url", address);
            json.WriteString("feed_url", address + "/changes.feed.json");
            if (view.Report.Lead.Length > 0) json.WriteString("description", view.Report.Lead);
            json.WriteStartArray("items");
            foreach (var change in view.Report.Changes) Item(json, view, change, origin);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void Item(Utf8JsonWriter json, SituationView view, ChangeNote change, string origin)
    {
        var claim = change.Entry.Claim;
        json.WriteStartObject();
        json.WriteString("id", $"urn:sitrep:{view.Situation.Id}:{change.MeasureId}:{claim.Id.Value}:{Words.Of(change.Kind).Replace(' ', '-')}");
        json.WriteString("url", origin + view.Addresses.Claim(claim));
        if (Uri.TryCreate(claim.Evidence.Address, UriKind.Absolute, out var outward) && outward.Scheme is "http" or "https") json.WriteString("external_url", outward.AbsoluteUri);
        json.WriteString("title", change.Sentence);
        json.WriteString("content_text", $"{change.Sentence}\n\n“{claim.Evidence.Sentence}”\n{claim.Evidence.Outlet}");
        json.WriteString("date_published", Times.Iso(change.Entry.Time));
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", change.Entry.Source);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("tags");
        json.WriteStringValue(Words.Of(change.Kind));
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
