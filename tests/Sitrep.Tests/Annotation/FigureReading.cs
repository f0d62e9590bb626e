using System.Collections.Immutable;
using Sitrep.Annotation;
using Sitrep.Models;

namespace Sitrep.Tests.Annotation;

/// <summary>Reads the figures of a text with the layers they stand on, models loaded once.</summary>
internal static class FigureReading
{
    private static readonly Annotator Annotator = new(ModelSet.Load());

    private static readonly QuantityReader Reader = new(ModelSet.Load());

    public static ImmutableArray<Quantity> Read(string text)
    {
        var page = new Page("https://example.org/a", PageFormat.PlainText, default);
        var tagged = Annotator.Parsed(new() { Page = page, Address = page.Address, Text = text, Blocks = text.Length == 0 ? [] : [new(BlockKind.Paragraph, new(0, text.Length))] });
        return Reader.Read(tagged with { Times = TimeReader.Read(tagged) });
    }
}
