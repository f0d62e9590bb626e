using System.Runtime.CompilerServices;

namespace Sitrep.Tests;

/// <summary>Holds the closed lists of docs/concepts/terms.md equal to the enums.</summary>
public sealed class TermsTests
{
    [Theory]
    [InlineData(typeof(AttributionKind))]
    [InlineData(typeof(CueClass))]
    [InlineData(typeof(SourceClass))]
    [InlineData(typeof(Certainty))]
    [InlineData(typeof(Stance))]
    [InlineData(typeof(EntryStatus))]
    public void A_closed_list_of_the_terms_is_the_enum(Type list) => Assert.Equal(Enum.GetNames(list), Values(list.Name));

    [Fact]
    public void No_term_is_told_twice()
    {
        var terms = Lines().TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',')).Select(term => term.Trim()).ToList();
        Assert.Equal(terms.Distinct(StringComparer.Ordinal), terms);
        Assert.True(terms.Count > 30);
    }

    private static string[] Values(string list) =>
        [.. Lines().SkipWhile(line => !line.StartsWith("## `" + list + "`", StringComparison.Ordinal)).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('|')[1].Trim())];

    private static string[] Lines([CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "concepts", "terms.md"));
}
