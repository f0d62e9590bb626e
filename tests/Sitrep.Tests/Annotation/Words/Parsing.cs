using Sitrep.Annotation;
using Sitrep.Models;

namespace Sitrep.Tests.Annotation.Words;

/// <summary>Reads a text as one paragraph.</summary>
internal static class Parsing
{
    private static readonly Annotator Annotator = new(ModelSet.Load());

    public static AnnotatedText Read(string text)
    {
        var page = new Page("https://example.org/a", PageFormat.PlainText, default);
        return Annotator.Parsed(new() { Page = page, Address = page.Address, Text = text, Blocks = [new(BlockKind.Paragraph, new(0, text.Length))] });
    }
}
