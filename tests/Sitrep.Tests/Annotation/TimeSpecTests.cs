using System.Runtime.CompilerServices;

namespace Sitrep.Tests.Annotation;

/// <summary>Runs the examples of docs/spec/times.md: a line "publication | sentence" and the times it must give, all of them.</summary>
public sealed class TimeSpecTests
{
    public static TheoryData<string, string, string> Examples() => Examples("times.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_times_of_a_sentence_are_those_of_the_spec(string published, string sentence, string expected)
    {
        var times = TimeReading.Read(sentence, published == "-" ? null : published);
        Assert.Equal(expected, string.Join('\n', times.Select(time => TimeReading.Print(time, sentence))));
    }

    [Fact]
    public void The_spec_has_its_examples() => Assert.True(Examples().Count >= 50);

    private static TheoryData<string, string, string> Examples(string file, [CallerFilePath] string here = "")
    {
        var examples = new TheoryData<string, string, string>();
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "spec", file));
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) { inside = lines[i] == "```times"; continue; }
            if (!inside || lines[i].Length == 0) continue;
            var bar = lines[i].IndexOf(" | ", StringComparison.Ordinal);
            if (bar < 0) throw new InvalidDataException($"{file}:{i + 1}: not 'publication | sentence'");
            var (published, sentence) = (lines[i][..bar], lines[i][(bar + 3)..]);
            var expected = new List<string>();
            while (i + 1 < lines.Length && lines[i + 1].StartsWith("= ", StringComparison.Ordinal)) expected.Add(lines[++i][2..]);
            examples.Add(published, sentence, string.Join('\n', expected));
        }
        return examples;
    }
}
