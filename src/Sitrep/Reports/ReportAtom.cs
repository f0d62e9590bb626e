using System.Xml;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>The changes of a report as an Atom feed (RFC 4287): an entry a change, the newest first.</summary>
internal static class ReportAtom
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Writes the feed, UTF-8.</summary>
    public static void Write(Report report, Stream output)
    {
        var situation = report.Situation;
        using var xml = XmlWriter.Create(output, new() { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("id", Atom, "urn:sitrep:" + situation.Id);
        xml.WriteElementString("title", Atom, Clean(situation.Name + ": changes"));
        if (report.Lead.Length > 0) xml.WriteElementString("subtitle", Atom, Clean(report.Lead));
        xml.WriteElementString("updated", Atom, Times.Iso(report.Changes is [var newest, ..] ? newest.Entry.Time : report.At ?? DateTimeOffset.UnixEpoch));
        xml.WriteStartElement("generator", Atom);
        xml.WriteAttributeString("version", Pipeline.ProgramVersion);
        xml.WriteString("Sitrep");
        xml.WriteEndElement();
        foreach (var change in report.Changes) Entry(xml, situation, change);
        xml.WriteEndElement();
        xml.Flush();
    }

    private static void Entry(XmlWriter xml, Situation situation, ChangeNote change)
    {
        var (entry, evidence) = (change.Entry, change.Entry.Claim.Evidence);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:sitrep:{situation.Id}:{change.MeasureId}:{entry.Claim.Id}:{ReportJson.Name(change.Kind)}{(change.Kind == ChangeKind.Conflicting ? ":" + change.Former!.Claim.Id : "")}");
        xml.WriteElementString("title", Atom, Clean(change.Sentence));
        xml.WriteElementString("updated", Atom, Times.Iso(entry.Time));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Clean(entry.Source));
        xml.WriteEndElement();
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", ReportJson.Name(change.Kind));
        xml.WriteEndElement();
        if (Uri.TryCreate(evidence.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", "via");
            xml.WriteAttributeString("href", address.AbsoluteUri);
            xml.WriteEndElement();
        }
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean($"{change.Sentence}\n\n“{evidence.Sentence}”\n{evidence.Outlet}{(evidence.Published is { } published ? ", " + Times.Short(published) : "")} · {entry.Claim.Id}"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Without the characters that XML cannot hold: page text may have any.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or >= 0x20 and not (0xFFFE or 0xFFFF)));
}
