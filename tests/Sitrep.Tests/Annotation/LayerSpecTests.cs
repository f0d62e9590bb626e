using System.Globalization;
using System.Runtime.CompilerServices;
using Sitrep.Annotation;
using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Tests.Annotation;

/// <summary>Runs the examples of docs/spec/figures.md and places.md.</summary>
public sealed class LayerSpecTests
{
    private static readonly Annotator Annotator = new(ModelSet.Load());

    public static TheoryData<string, string> Figures() => Examples("figures.md", "figure");

    public static TheoryData<string, string> FiguresNotYet() => Examples("figures.md", "figure-not-yet");

    public static TheoryData<string, string> Places() => Examples("places.md", "place");

    [Theory]
    [MemberData(nameof(Figures))]
    public void The_figures_of_a_sentence_are_those_of_the_spec(string sentence, string expected) => Assert.Equal(expected, FiguresOf(sentence));

    [Theory]
    [MemberData(nameof(FiguresNotYet))]
    public void What_is_not_yet_read_is_moved_up_when_it_is(string sentence, string expected) => Assert.NotEqual(expected, FiguresOf(sentence));

    [Theory]
    [MemberData(nameof(Places))]
    public void The_places_of_a_sentence_are_those_of_the_spec(string sentence, string expected) =>
        Assert.Equal(expected, Joined(Read(sentence).Places.Select(place => $"{place.Name}, {place.Country ?? "-"}, {place.Precision}")));

    private static string FiguresOf(string sentence) => Joined(Read(sentence).Quantities.Select(quantity =>
        $"{Sitrep.Text.Figures.Write(quantity)}, {quantity.Counted ?? "-"}, {quantity.State ?? "-"}, {quantity.Role.ToString().ToLower(CultureInfo.InvariantCulture)}"));

    private static string Joined(IEnumerable<string> parts) => string.Join(" ; ", parts) is { Length: > 0 } joined ? joined : "none";

    private static AnnotatedText Read(string sentence)
    {
        var page = new Page("https://example.org/a", PageFormat.PlainText, default) { Published = new(new(2027, 3, 10, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day, TimeProvenance.Given) };
        return Annotator.Annotate(new() { Page = page, Address = page.Address, Text = sentence, Blocks = [new(BlockKind.Paragraph, new(0, sentence.Length))], Published = page.Published });
    }

    private static TheoryData<string, string> Examples(string file, string fence, [CallerFilePath] string here = "")
    {
        var examples = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "spec", file));
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) inside = lines[i] == "```" + fence;
            else if (inside) examples.Add(lines[i], lines[++i][2..]);
        }
        return examples;
    }
}
