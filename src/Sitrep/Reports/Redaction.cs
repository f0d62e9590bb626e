using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Sitrep.Reports;

/// <summary>Takes the names of private persons out of claims and pages before they are folded, so that every form of a report is without them.</summary>
/// <remarks>
/// A private person is one to whom no page of the situation gives an office. Each is written as <c>[name A]</c>, <c>[name B]</c> ... in the order
/// of first mention, so that two witnesses stay two. Who is not seen as a person stays: look a report through before it is given away.
/// </remarks>
public static class Redaction
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The claims and pages without the names.</summary>
    public static (IReadOnlyList<RecordedClaim> Claims, IReadOnlyList<PageSummary> Pages) Apply(IReadOnlyList<RecordedClaim> claims, IReadOnlyList<PageSummary> pages)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(pages);
        var names = Names(claims);
        if (names.Count == 0) return (claims, pages);
        return ([.. claims.Select(recorded => recorded with { Claim = Of(recorded.Claim, names) })],
            [.. pages.Select(page => page.Title is { } title ? page with { Title = Of(title, names) } : page)]);
    }

    /// <summary>Pattern of every private name, the longest first, with what stands for it.</summary>
    private static List<(Regex Pattern, string Written)> Names(IReadOnlyList<RecordedClaim> claims)
    {
        var persons = claims.SelectMany(recorded => Persons(recorded.Claim)).ToList();
        var inOffice = persons.Where(person => person.HoldsOffice).Select(person => Words(person.Name)).ToList();
        var full = new List<string[]>();
        foreach (var words in persons.Where(person => !person.HoldsOffice).Select(person => Words(person.Name)).OrderByDescending(words => words.Length))
        {
            if (words.Length == 0 || inOffice.Exists(known => IsIn(words, known) || IsIn(known, words))) continue;
            if (!full.Exists(known => IsIn(words, known))) full.Add(words);
        }
        var order = persons.Select(person => Words(person.Name)).ToList();
        var numbered = full.OrderBy(words => order.FindIndex(mention => IsIn(mention, words))).ToList();
        var patterns = new List<(Regex Pattern, string Written)>();
        for (var i = 0; i < numbered.Count; i++)
        {
            var written = $"[name {Letters(i)}]";
            patterns.Add((Pattern(string.Join(@"[\s\.]+", numbered[i].Select(Regex.Escape))), written));
            if (numbered[i].Length > 1 && numbered[i][^1].Length > 2) patterns.Add((Pattern(Regex.Escape(numbered[i][^1])), written));
        }
        return [.. patterns.OrderByDescending(pattern => pattern.Pattern.ToString().Length)];
    }

    /// <summary>The persons of a claim; a named witness is one whether the name was seen as a person's or not.</summary>
    private static IEnumerable<NamedPerson> Persons(Claim claim)
    {
        foreach (var person in claim.Evidence.Persons.IsDefault ? [] : claim.Evidence.Persons) yield return person;
        foreach (var source in claim.Attribution.Sources.IsDefault ? [] : claim.Attribution.Sources)
            if (source is { Class: SourceClass.Witness, IsAnonymous: false } && Words(source.Name) is { Length: >= 2 and <= 4 } words && words.All(word => char.IsUpper(word[0]))) yield return new(source.Name, false);
    }

    private static Regex Pattern(string words) => new(@"(?<![\p{L}\p{N}])" + words + @"(?![\p{L}\p{N}])", Options, TimeSpan.FromSeconds(1));

    private static string[] Words(string name) => name.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsIn(string[] words, string[] full) => words.All(word => full.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static string Letters(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letters(index / 26 - 1) + (char)('A' + index % 26);

    private static string Of(string text, List<(Regex Pattern, string Written)> names)
    {
        foreach (var (pattern, written) in names) text = pattern.Replace(text, written);
        return text;
    }

    private static Claim Of(Claim claim, List<(Regex Pattern, string Written)> names)
    {
        string Redacted(string text) => Of(text, names);
        Source Anonymous(Source source) => source with { Name = Redacted(source.Name), Role = source.Role is { } role ? Redacted(role) : null, SpeaksFor = source.SpeaksFor is { } body ? Redacted(body) : null };
        var (evidence, attribution) = (claim.Evidence, claim.Attribution);
        return claim with
        {
            Content = Redacted(claim.Content),
            Evidence = evidence with
            {
                Sentence = Redacted(evidence.Sentence),
                Title = evidence.Title is { } title ? Redacted(title) : null,
                Anchor = new(Redacted(evidence.Anchor.Exact), Redacted(evidence.Anchor.Before), Redacted(evidence.Anchor.After)),
                Persons = [],
            },
            Attribution = attribution with
            {
                Sources = attribution.Sources.IsDefault ? [] : [.. attribution.Sources.Select(Anonymous)],
                Chain = attribution.Chain.IsDefault ? [] : [.. attribution.Chain.Select(Anonymous)],
            },
        };
    }
}
