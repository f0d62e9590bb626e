using System.Runtime.CompilerServices;
using System.Text;
using Sitrep.Text;

namespace Sitrep.Tests;

/// <summary>Runs the pages of docs/spec/robust.md through the whole pipeline.</summary>
public sealed class RobustTextTests
{
    private static readonly Pipeline Pipeline = Pipeline.Create();

    public static TheoryData<string, string> Pages => Examples("robust");

    public static TheoryData<string, string> NotYet => Examples("robust-not-yet");

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_claims_of_a_damaged_page_are_those_of_the_spec(string page, string expected) => Assert.Equal(expected, ClaimsOf(page));

    [Theory]
    [MemberData(nameof(NotYet))]
    public void What_is_not_yet_read_is_moved_up_when_it_is(string page, string expected) => Assert.NotEqual(expected, ClaimsOf(page));

    private static string ClaimsOf(string page)
    {
        var text = page.Replace(" / ", "\n\n", StringComparison.Ordinal);
        var reading = Pipeline.Read(new("https://gazette.example/a", PageFormat.PlainText, Encoding.UTF8.GetBytes(text)));
        var claims = reading.Claims.Where(claim => claim.Quantity is not null).Select(claim =>
            $"{Figures.Write(claim.Quantity!)}, {claim.Subject}, {claim.State ?? "-"}, {SourceOf(claim)}");
        return string.Join(" ; ", claims) is { Length: > 0 } joined ? joined : "none";
    }

    private static string SourceOf(Claim claim) => claim.Attribution.Sources is [var source, ..] ? source.SpeaksFor ?? source.Name : "page";

    private static TheoryData<string, string> Examples(string fence, [CallerFilePath] string here = "")
    {
        var examples = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "spec", "robust.md"));
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) inside = lines[i] == "```" + fence;
            else if (inside) examples.Add(lines[i], lines[++i][2..]);
        }
        return examples;
    }
}
