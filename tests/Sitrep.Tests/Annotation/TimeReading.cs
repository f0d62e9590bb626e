using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sitrep.Annotation;

namespace Sitrep.Tests.Annotation;

/// <summary>Reads the times of a text without any model, and prints them as docs/spec/times.md does.</summary>
internal static class TimeReading
{
    /// <summary>The times of a text of one paragraph; parts of speech are not known.</summary>
    public static ImmutableArray<TimeMention> Read(string text, string? published = null) => TimeReader.Read(Cut(text, published));

    /// <summary>The text in tokens and sentences; <paramref name="published"/> is a day, or a time with its offset.</summary>
    public static AnnotatedText Cut(string text, string? published)
    {
        var page = new Page("text:test", PageFormat.PlainText, default);
        PublicationTime? time = null;
        if (published is not null)
        {
            var parsed = DateTimeOffset.Parse(published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            time = new(parsed, published.Length == 10 ? TimePrecision.Day : TimePrecision.Minute, TimeProvenance.Given);
        }
        var blocks = text.Length == 0 ? [] : ImmutableArray.Create(new Block(BlockKind.Paragraph, new TextSpan(0, text.Length)));
        return Annotator.Cut(new() { Page = page, Address = page.Address, Text = text, Blocks = blocks, Published = time });
    }

    /// <summary>A line as the spec has it: words | kind value modifier | stretch | since, deadline.</summary>
    public static string Print(TimeMention time, string text)
    {
        var line = new StringBuilder();
        line.Append(time.Span.In(text)).Append(" | ").Append(time.Kind.ToString().ToUpperInvariant()).Append(' ').Append(time.Value);
        if (time.Modifier is not null) line.Append(' ').Append(time.Modifier);
        line.Append(" | ");
        if (time.Interval is { } interval)
            line.Append(Instant(interval.Start)).Append(" to ").Append(Instant(interval.End)).Append(' ').Append(interval.Precision);
        else line.Append('-');
        if (time.IsSince) line.Append(" | since");
        if (time.IsDeadline) line.Append(" | deadline");
        return line.ToString();
    }

    private static string Instant(DateTimeOffset time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
