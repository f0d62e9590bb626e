using System.Collections.Immutable;

namespace Sitrep.Extraction;

/// <summary>Finds the writers of an article: structured data, meta elements, the printed byline, links to writers' pages, a signature.</summary>
internal sealed class AuthorFinder(PageTree tree, int headline, PageMetadata metadata, StructuredData data, string? publisher, IReadOnlyList<string> sites)
{
    private readonly string site = FoldedText.Of(publisher ?? "");
    private readonly BylineReader bylines = new(tree, headline);

    /// <summary>Their names as printed, in order; an outlet or a desk only where no person is named.</summary>
    public ImmutableArray<string> Find()
    {
        var outlets = ImmutableArray<string>.Empty;
        foreach (var (source, isGiven) in Sources())
        {
            var names = AuthorNames.Clean(source, "", keepDesks: true);
            var persons = names.RemoveAll(IsOutlet);
            // What is only found on the page must read like a name; data are believed.
            if (!isGiven) persons = persons.RemoveAll(name => !AuthorNames.ReadsLikeName(name));
            if (!persons.IsEmpty) return isGiven ? Given(source, names, persons) : persons;
            // An agency before the outlet itself.
            if (outlets.IsEmpty || names.Any(IsAgency) && !outlets.Any(IsAgency)) outlets = names;
        }
        return outlets;
    }

    /// <summary>What each place of the page says, best first; the later ones are looked at only when the earlier ones name nobody.</summary>
    private IEnumerable<(IReadOnlyList<string> Names, bool IsGiven)> Sources()
    {
        yield return (data.Authors, true);
        yield return (metadata.Authors, true);
        if (metadata.First("twitter:label1") is { } label && AuthorNames.IsWrittenBy(label) && metadata.First("twitter:data1") is { } writer) yield return ([writer], true);
        yield return (bylines.MarkedLinks(), true);
        yield return (bylines.Printed(), false);
        yield return (bylines.WriterLinks(), false);
        yield return (bylines.PrintedAbove(), false);
        yield return (bylines.Marked(), false);
        yield return (bylines.Signature(), false);
    }

    /// <summary>
    /// The writers that the page's data give: agencies beside them stay, those who took pictures or edited go, and a printed byline that names
    /// them and others is the fuller list.
    /// </summary>
    private ImmutableArray<string> Given(IReadOnlyList<string> source, ImmutableArray<string> names, ImmutableArray<string> persons)
    {
        // An agency that is listed like a writer is one of them; one behind a writer's name tells where he works.
        var writers = names.RemoveAll(name => IsOutlet(name) && !(IsAgency(name) && (name == names[^1] || source.Contains(name))));
        var helpers = bylines.Helpers(persons);
        if (helpers.Count > 0 && helpers.Count < persons.Length) writers = writers.RemoveAll(helpers.Contains);
        var printed = AuthorNames.Clean(bylines.Printed(), site);
        var isFuller = printed.Length > writers.Length && printed.All(name => !IsOutlet(name) && IsPersonsName(name)) && writers.All(writer => AuthorNames.Contains(printed, writer));
        return isFuller ? printed : writers;
    }

    private static bool IsPersonsName(string name) => AuthorNames.ReadsLikeName(name) && name.AsSpan().Count(' ') <= 3;

    private static bool IsAgency(string name) => WireCreditFinder.IsAgency(FoldedText.Of(name));

    /// <summary>An agency, a desk, the outlet itself, an address of it, or a name that begins or ends with the outlet's.</summary>
    private bool IsOutlet(string name)
    {
        var folded = FoldedText.Of(name);
        if (IsAgency(name) || AuthorNames.IsDesk(name, site)) return true;
        if (!name.Contains(' ', StringComparison.Ordinal) && name.Contains('.', StringComparison.Ordinal)) return true;
        if (site.Length > 2 && (site == folded || site.StartsWith(folded + " ", StringComparison.Ordinal) || site.EndsWith(" " + folded, StringComparison.Ordinal)
            || folded.StartsWith(site + " ", StringComparison.Ordinal) || folded.EndsWith(" " + site, StringComparison.Ordinal))) return true;
        var letters = folded.Replace(" ", "", StringComparison.Ordinal);
        return letters.Length > 2 && sites.Any(other => FoldedText.Of(other).Replace(" ", "", StringComparison.Ordinal) == letters || other.Split('.').Contains(letters));
    }
}
