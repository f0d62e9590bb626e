using System.Runtime.CompilerServices;
using Sitrep.Annotation;
using Sitrep.Models;

namespace Sitrep.Tests.Annotation;

/// <summary>Runs the examples of docs/spec/names.md and actors.md.</summary>
public sealed class NameSpecTests
{
    private static readonly Annotator Annotator = new(ModelSet.Load());

    public static TheoryData<string, string> Names() => Examples("names.md", "name");

    public static TheoryData<string, string> Actors() => Examples("actors.md", "actor");

    [Theory]
    [MemberData(nameof(Names))]
    public void The_names_of_a_sentence_are_those_of_the_spec(string sentence, string expected)
    {
        var text = Read(sentence);
        var names = text.Names.Where(name => name.Kind != NameKind.Other).Select(name => $"{name.Span.Of(text.Text)}, {name.Kind}");
        Assert.Equal(expected, string.Join(" ; ", names) is { Length: > 0 } joined ? joined : "none");
    }

    [Theory]
    [MemberData(nameof(Actors))]
    public void The_actors_of_a_text_are_those_of_the_spec(string written, string expected)
    {
        var text = Read(written);
        Assert.Equal(expected, string.Join("\n", text.Actors.Select(actor =>
            $"{actor.Name}, {actor.Kind}: {string.Join(" | ", actor.Mentions.Select(mention => mention.Of(text.Text)))}")));
    }

    private static AnnotatedText Read(string written)
    {
        var page = new Page("https://example.org/a", PageFormat.PlainText, default);
        return Annotator.Annotate(new() { Page = page, Address = page.Address, Text = written, Blocks = [new(BlockKind.Paragraph, new(0, written.Length))] });
    }

    private static TheoryData<string, string> Examples(string file, string fence, [CallerFilePath] string here = "")
    {
        var examples = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "spec", file));
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) inside = lines[i] == "```" + fence;
            else if (inside && lines[i].Length > 0)
            {
                var written = lines[i];
                var expected = new List<string>();
                while (lines[i + 1].StartsWith("= ", StringComparison.Ordinal)) expected.Add(lines[++i][2..]);
                examples.Add(written, string.Join("\n", expected));
            }
        }
        return examples;
    }
}
