using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Claims;

/// <summary>Lists the persons named in a sentence and in the headline, and whether the page gives them an office.</summary>
internal static class NamedPersons
{
    private static readonly WordSet Offices = new(
        "president premier chancellor minister king queen prince princess emperor pope bishop archbishop cardinal imam rabbi governor mayor senator congressman congresswoman deputy " +
        "representative councillor councilor councilman councilwoman ambassador envoy consul secretary undersecretary commissioner director chairman chairwoman chair chief head leader commander " +
        "general colonel major captain lieutenant sergeant admiral marshal officer inspector superintendent detective sheriff judge justice prosecutor attorney spokesman spokeswoman " +
        "spokesperson coordinator manager executive administrator professor coroner medic surgeon gen col maj capt lt sgt adm gov sen rep supt insp");

    /// <summary>How many words in front of a name an office is looked for.</summary>
    private const int Reach = 4;

    /// <summary>The persons, in text order, each name once.</summary>
    public static ImmutableArray<NamedPerson> In(AnnotatedText text, TextSpan sentence)
    {
        var title = text.Article.Blocks is [{ Kind: BlockKind.Headline, Span: var headline }, ..] ? headline : default;
        var persons = ImmutableArray.CreateBuilder<NamedPerson>();
        foreach (var name in text.Names)
        {
            if (name.Kind != NameKind.Person || !sentence.Overlaps(name.Span) && !title.Overlaps(name.Span)) continue;
            var written = Folding.Fold(name.Span.In(text.Text));
            if (persons.Any(person => person.Name == written)) continue;
            persons.Add(new(written, HoldsOffice(text, name.Span)));
        }
        return persons.ToImmutable();
    }

    private static bool HoldsOffice(AnnotatedText text, TextSpan name)
    {
        if (HasOfficeBefore(text, name)) return true;
        foreach (var actor in text.Actors)
        {
            if (!actor.Mentions.Any(mention => mention.Overlaps(name))) continue;
            if (actor.Role is { } role && HasOffice(role)) return true;
            if (actor.Mentions.Any(mention => HasOffice(mention.Of(text.Text)) || HasOfficeBefore(text, mention))) return true;
        }
        return false;
    }

    private static bool HasOffice(string words)
    {
        foreach (var word in words.Split([' ', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries))
            if (Offices.Contains(word)) return true;
        return false;
    }

    /// <summary>"Governor Aron Behm", "the spokeswoman for the ministry, Rina Sol": an office right in front, in the same clause.</summary>
    private static bool HasOfficeBefore(AnnotatedText text, TextSpan name)
    {
        var first = text.TokenAt(name.Start);
        for (var i = first - 1; i >= Math.Max(0, first - Reach); i--)
        {
            var word = text[text.Tokens[i]];
            if (word is "." or ";" or "!" or "?" || text.Tokens[i].Class == WordClass.Verb) return false;
            if (Offices.Contains(word)) return true;
        }
        return false;
    }
}
