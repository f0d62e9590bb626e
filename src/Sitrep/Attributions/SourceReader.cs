using System.Collections.Immutable;
using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Turns the words of a source into who it is: name, role, body, class; pronouns and roles through the page's actors. One text, in order.</summary>
internal sealed class SourceReader(AnnotatedText text, SourceTable table, SpanIndex index)
{
    private static readonly WordSet Persons = new("he she his her him himself herself i me my");
    private static readonly WordSet Groups = new("it its they their them we our us");
    private static readonly WordSet Relatives = new("who whom whose which that");
    private static readonly WordSet Indefinite = new("a an one another some several many two three four five few most other both others no any anonymous unnamed unidentified");

    private static readonly WordSet Bare = new("service agency authority office department organisation organization group body");

    private static readonly WordSet Articles = new("the a an its his her");
    private static readonly WordSet Nobodies = new("no nobody none neither");
    private static readonly WordSet Pointers = new("what whatever anyone anybody you i we me us");
    private static readonly WordSet Correspondents = new("reporter reporters correspondent correspondents photographer journalist journalists");

    /// <summary>How far back a pronoun is resolved to a name that has not spoken, in characters.</summary>
    private const int Reach = 400;

    private Source? last;
    private Source? lastPerson;
    private readonly List<Source> bodies = [];
    private readonly EarlierSources earlier = new();
    private bool isPerson;
    private int spokeIn = -2;

    /// <summary>The sources behind a source span: one, or several for a joint statement; none for "no one".</summary>
    /// <param name="span">The words of the source.</param>
    /// <param name="cue">The words of saying: who says something "in a statement" is whom "the statement" means later.</param>
    public ImmutableArray<Source> Read(TextSpan span, TextSpan? cue = null)
    {
        if (IsNobody(text, span) || Pointers.Contains(span.In(text.Text)) && !IsQuoted(span)) return []; // "I" outside a quotation is the writer
        var parts = JointSources.Split(text, index, span);
        var sources = ImmutableArray.CreateBuilder<Source>(parts.Count);
        foreach (var part in parts)
        {
            if (WithoutArticle(Trim(Folding.Fold(part.In(text.Text)))).Length == 0) continue;
            var source = Earlier(part) ?? ReadOne(part);
            sources.Add(source);
            last = source;
            isPerson = index.Name(part, NameKind.Person) is not null || Persons.Contains(part.In(text.Text));
            if (isPerson) spokeIn = text.SentenceAt(part.Start);
            if (source.IsAnonymous) earlier.Note(source, Folding.Fold(part.In(text.Text)));
            if (cue is { } said) earlier.Issued(source, Folding.Fold(said.In(text.Text)));
            if (source.SpeaksFor is not null || source.Name.Length < part.Length) earlier.Issued(source, Folding.Fold(part.In(text.Text)));
            if (!source.IsAnonymous && source.Role is null && HasProperNoun(part) && index.Name(part, NameKind.Person) is null) Note(source);
            if (index.Name(part, NameKind.Person) is not null || source.Role is not null) lastPerson = source;
        }
        return sources.ToImmutable();
    }

    /// <summary>"No group has claimed", "neither ministry confirmed": nobody speaks, which is a negation.</summary>
    public static bool IsNobody(AnnotatedText text, TextSpan span)
    {
        var first = text.TokenAt(span.Start);
        return Nobodies.Contains(text[text.Tokens[first]]) || first > 0 && text[text.Tokens[first]] is "one" && text[text.Tokens[first - 1]] is "no" or "No";
    }

    private bool IsQuoted(TextSpan span)
    {
        foreach (var quotation in text.Quotations) if (quotation.Span.Contains(span)) return true;
        return false;
    }

    private bool HasProperNoun(TextSpan span)
    {
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++)
            if (text.Tokens[i].Class == WordClass.Propn) return true;
        return false;
    }

    /// <summary>Keeps the last few bodies that spoke under a name.</summary>
    private void Note(Source body)
    {
        bodies.Remove(body);
        bodies.Add(body);
        if (bodies.Count > 8) bodies.RemoveAt(0);
    }

    /// <summary>"the source", "the statement": who spoke or issued it before.</summary>
    private Source? Earlier(TextSpan span)
    {
        var first = text.TokenAt(span.Start);
        return text.TokenAt(span.End) - first == 2 && text[text.Tokens[first]].Equals("the", StringComparison.OrdinalIgnoreCase) ? earlier.Of(text[text.Tokens[first + 1]]) : null;
    }

    /// <summary>"a Courier reporter", "The Courier's correspondent in Osk", "our reporter": he speaks for his paper, which for "our" is the page's own.</summary>
    private Source? Correspondent(TextSpan span, string plain)
    {
        for (var i = text.TokenAt(span.Start); i < text.Tokens.Length && text.Tokens[i].Span.Start < span.End; i++)
        {
            if (text.Tokens[i].Class == WordClass.Adp) return null;
            if (!Correspondents.Contains(text[text.Tokens[i]])) continue;
            var first = text.TokenAt(span.Start);
            var name = i;
            while (name > first && (text.Tokens[name - 1].Class is WordClass.Propn || char.IsUpper(text[text.Tokens[name - 1]][0]) && text.Tokens[name - 1].Class != WordClass.Det)) name--;
            var before = name < i ? Owner(TextSpan.Cover(text.Tokens[name].Span, text.Tokens[i - 1].Span).Of(text.Text).ToString())
                : i - first <= 1 && (i == first || text[text.Tokens[first]] is "the" or "The" or "our" or "Our") && text.Tokens[i].Span.End == span.End ? text.Article.Publisher : null;
            return before is null ? null : new(plain, SourceClass.Media, null, before, true);
        }
        return null;
    }

    /// <summary>A paper's name without a possessive s that has lost its apostrophe, where the page knows the name without it.</summary>
    private string Owner(string name)
    {
        if (!name.EndsWith('s')) return name;
        var plain = name[..^1];
        return text.Article.Publisher?.EndsWith(plain, StringComparison.OrdinalIgnoreCase) == true || text.Text.Contains(plain + " ", StringComparison.Ordinal) ? plain : name;
    }

    private Source ReadOne(TextSpan span)
    {
        var words = Trim(Folding.Fold(span.In(text.Text)));
        if (Persons.Contains(words) || Groups.Contains(words)) return Behind(span, words);
        if (Relatives.Contains(words)) return Antecedent(span, words);
        if (words.Contains(',', StringComparison.Ordinal) && Explained(span) is { } told) return told;
        if (words.Contains(',', StringComparison.Ordinal) && index.Name(span, NameKind.Person) is null && index.ActorEnding(span) is { } closing) return Of(closing);
        var body = Bodies.Of(text, table, index, span);
        if (index.Name(span, NameKind.Person) is { } person && span.Contains(person) && !IsOf(person)) return Person(span, person, body);
        var plain = Unbracketed(WithoutArticle(words));
        if (plain.Length == 0) return new(words, SourceClass.Unknown, null, null, true);
        if (Correspondent(span, plain) is { } reporter) return reporter;
        if (Explained(span) is { } explained) return explained;
        if (body is { } spoken)
        {
            var name = NameOf(spoken);
            return new(plain, table.ClassOf(name) is var found and not SourceClass.Unknown ? found : table.ClassOf(plain), plain, name, true);
        }
        if (index.Name(span, NameKind.Organisation) is { } organisation && span.Contains(organisation) && Leads(span, organisation)) return Organisation(span, organisation, plain);
        if (index.ActorOf(span) is { } actor && !EarlierSources.IsPaper(text[text.Tokens[text.TokenAt(span.End) - 1]]))
            return new(NameWithout(actor.Name, actor.Role), Class(plain + " " + actor.Role + " " + actor.Name), actor.Role ?? (actor.Kind == NameKind.Person ? plain : null));
        var anonymous = IsAnonymous(span);
        return (anonymous ? null : NamedBefore(span, Class(plain))) ?? new(plain, Class(plain), null, null, anonymous);
    }

    /// <summary>"the watchdog", "the Korren-based group", "the company": the monitor, outlet or company that was named before; "the service" is whichever body spoke last.</summary>
    private Source? NamedBefore(TextSpan span, SourceClass found)
    {
        if (Bare.Contains(WithoutArticle(Trim(Folding.Fold(span.In(text.Text))))) && bodies.Count > 0 && text[text.Tokens[text.TokenAt(span.Start)]].Equals("the", StringComparison.OrdinalIgnoreCase)) return bodies[^1];
        if (found is not (SourceClass.Monitor or SourceClass.Media or SourceClass.Company) || !text[text.Tokens[text.TokenAt(span.Start)]].Equals("the", StringComparison.OrdinalIgnoreCase)) return null;
        return bodies.FindLast(body => body.Class == found) ?? (found == SourceClass.Company ? bodies.FindLast(body => body.Class == SourceClass.Unknown) : null);
    }

    private SourceClass Class(string? words) => table.ClassOf(words);

    /// <summary>A pronoun stands for the actor linked to it, else for the source before, else for the last name; unresolved it keeps its words.</summary>
    private Source Behind(TextSpan span, string words)
    {
        var person = Persons.Contains(words);
        if (person && lastPerson is { } speaker && text.SentenceAt(span.Start) - spokeIn is 0 or 1) return speaker; // who spoke a sentence ago speaks on
        if (index.ActorOf(span) is { } actor && (actor.Kind == NameKind.Person) == person) return Of(actor);
        if (person ? lastPerson is not null : last is not null && !(isPerson && words is "it" or "its" or "It" or "Its")) return person ? lastPerson! : last!;
        if (index.NameBefore(span.Start, person ? NameKind.Person : NameKind.Organisation, Reach) is { } name) return Named(name);
        return last is { } other && person && !IsBody(other) ? other : new(words, SourceClass.Unknown, null, null, true);
    }

    /// <summary>True for what "she" cannot mean: a company, an outlet, a paper, an organisation of the page.</summary>
    private bool IsBody(Source source)
    {
        if (source.Class is SourceClass.Company or SourceClass.Media or SourceClass.Document or SourceClass.Monitor) return true;
        foreach (var name in text.Names)
            if (name.Kind == NameKind.Organisation && name.Span.In(text.Text).Equals(source.Name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>A relative pronoun stands for the name or noun phrase right before it.</summary>
    private Source Antecedent(TextSpan span, string words)
    {
        var at = text.TokenAt(span.Start);
        var sentence = text.Sentences[text.SentenceAt(span.Start)];
        var end = at > sentence.FirstToken && text[text.Tokens[at - 1]] is "," ? at - 1 : at;
        var first = end;
        while (first > sentence.FirstToken && end - first < 12 && text.Tokens[first - 1].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Det or WordClass.Num) first--;
        if (first == end) return new(words, SourceClass.Unknown, null, null, true);
        return ReadOne(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span));
    }

    private Source Of(Actor actor) => new(NameWithout(actor.Name, actor.Role), Class(actor.Role + " " + actor.Name), RoleOf(actor));

    /// <summary>A role that the page's actors carry, without words that are none.</summary>
    private string? RoleOf(Actor actor)
    {
        if (actor.Role is not { } role || RoleWords.Behind(role) is not { } plain) return null;
        if (actor.Kind == NameKind.Person) return plain.StartsWith("who ", StringComparison.Ordinal) ? plain : RoleWords.InFront(plain, table);
        return table.Find(plain.AsSpan(plain.LastIndexOf(' ') + 1)) is null ? null : plain;
    }

    /// <summary>"President of the Union Anna Berg" with the role "President of the Union" is Anna Berg; so is "Union Anna Berg".</summary>
    private static string NameWithout(string name, string? role)
    {
        var parts = name.Split(' ');
        if (parts.Length > 2 && RoleWords.IsTitle(parts[0])) (name, parts) = (name[(parts[0].Length + 1)..], parts[1..]);
        if (role is null) return name;
        for (var k = parts.Length - 2; k >= 1; k--)
            if (char.IsUpper(parts[k][0]) && role.EndsWith(string.Join(' ', parts, 0, k), StringComparison.OrdinalIgnoreCase)) return string.Join(' ', parts, k, parts.Length - k);
        return name;
    }

    private Source Named(TextSpan name) =>
        index.Actor(name) is { } actor ? Of(actor) : new(Folding.Fold(name.In(text.Text)), Class(Folding.Fold(name.In(text.Text))));

    private Source Person(TextSpan span, TextSpan person, TextSpan? body)
    {
        var actor = index.Actor(person) ?? FullName(person);
        var own = Folding.Fold(person.In(text.Text));
        var before = Trim(Folding.Fold(text.Text.AsSpan(span.Start, Math.Max(0, person.Start - span.Start))));
        var after = Trim(Folding.Fold(text.Text.AsSpan(person.End, Math.Max(0, span.End - person.End))));
        if (after is "'s" or "\u2019s") after = "";
        var role = before.Length > 0 ? RoleWords.InFront(WithoutArticle(before), table) : null;
        if (string.IsNullOrEmpty(role)) role = RoleWords.Behind(WithoutArticle(after));
        if (string.IsNullOrEmpty(role) && actor is not null) role = RoleOf(actor);
        var bodyName = body is { } spoken && !spoken.Overlaps(person) ? NameOf(spoken) : null;
        var found = Class(role);
        return new(NameWithout(actor?.Name ?? own, role), found == SourceClass.Unknown ? Class(own) : found, string.IsNullOrEmpty(role) ? null : role, bodyName);
    }

    /// <summary>"Mr Orv", "Col Orv": the one person of the page whose name of two words and more ends so; null for none or several.</summary>
    private Actor? FullName(TextSpan person)
    {
        var own = Folding.Fold(person.In(text.Text));
        var space = own.LastIndexOf(' ');
        if (space < 0 ? !RoleWords.IsTitle(text[text.Tokens[Math.Max(0, text.TokenAt(person.Start) - 1)]]) : own.AsSpan(0, space).Contains(' ') || !RoleWords.IsTitle(own.AsSpan(0, space))) return null;
        var surname = " " + own[(space + 1)..];
        Actor? found = null;
        if (text.Actors.IsDefault) return null;
        foreach (var actor in text.Actors)
        {
            if (actor.Kind != NameKind.Person || !actor.Name.EndsWith(surname, StringComparison.OrdinalIgnoreCase) || RoleWords.IsTitle(actor.Name.AsSpan(0, actor.Name.Length - surname.Length))) continue;
            if (found is not null) return null;
            found = actor;
        }
        return found;
    }

    /// <summary>A name that the name reader missed, with who it is behind it or in front of it: "Orlan Vesk a ferryman in Osk", "the head of the port, Col Orlan Vesk".</summary>
    private Source? Explained(TextSpan span)
    {
        var (first, end) = (text.TokenAt(span.Start), text.TokenAt(span.End));
        while (end - 1 > first && text[text.Tokens[end - 1]] is ",") end--;
        var name = first;
        while (name < end && text.Tokens[name].Class == WordClass.Propn) name++;
        var behind = name < end && text[text.Tokens[name]] is "," ? name + 1 : name;
        var person = index.Name(span, NameKind.Person); // where the name reader has the name, it is read as a person's
        if (name - first is 2 or 3 && behind + 1 < end && !(person is { } front && front.Start < text.Tokens[name - 1].Span.End) && text[text.Tokens[behind]] is "a" or "an" && index.Name(text.Tokens[first].Span, NameKind.Organisation) is null)
            return Told(new(first, name, 0), TextSpan.Cover(text.Tokens[behind + 1].Span, text.Tokens[end - 1].Span));
        var tail = end;
        while (tail > first && text.Tokens[tail - 1].Class == WordClass.Propn) tail--;
        if (end - tail is not (2 or 3 or 4) || tail - 2 <= first || text[text.Tokens[tail - 1]] is not "," || index.Name(TextSpan.Cover(text.Tokens[tail].Span, text.Tokens[end - 1].Span), NameKind.Organisation) is not null) return null;
        if (person is { } known && known.End > text.Tokens[tail].Span.Start) return null;
        while (end - tail > 2 && RoleWords.IsTitle(text[text.Tokens[tail]])) tail++;
        var role = TextSpan.Cover(text.Tokens[first].Span, text.Tokens[tail - 2].Span);
        return RoleWords.InFront(WithoutArticle(Folding.Fold(role.In(text.Text))), table) is null && !text[text.Tokens[first + 1]].Equals("head", StringComparison.OrdinalIgnoreCase) ? null : Told(new(tail, end, 0), role);
    }

    private Source Told(TokenRun name, TextSpan role)
    {
        var (own, plain) = (Folding.Fold(name.SpanIn(text).In(text.Text)), WithoutArticle(Trim(Folding.Fold(role.In(text.Text)))));
        return new(own, Class(plain), RoleWords.Behind(plain));
    }

    /// <summary>True for a name behind "of", "in", "from the": the committee of Halvern is not Halvern.</summary>
    private bool IsOf(TextSpan name)
    {
        var at = text.TokenAt(name.Start) - 1;
        if (at > 0 && text.Tokens[at].Class == WordClass.Det) at--;
        return at >= 0 && text[text.Tokens[at]] is "of" or "in" or "from" or "at";
    }

    /// <summary>Without a bracket that was cut open: "Doctors Abroad (DA".</summary>
    private static string Unbracketed(string words)
    {
        var open = words.LastIndexOf('(');
        if (open < 0 && words.IndexOf(')', StringComparison.Ordinal) is var close and > 0) return words[(close + 1)..].Trim();
        return open > 0 && words.IndexOf(')', open) < 0 ? words[..open].Trim() : words;
    }

    /// <summary>True when the name leads the phrase: in "the committee of Halvern" the town is not the source.</summary>
    private bool Leads(TextSpan span, TextSpan name) => text.TokenAt(name.Start) - text.TokenAt(span.Start) <= 1 || name.Length * 2 > span.Length;

    private Source Organisation(TextSpan span, TextSpan organisation, string plain)
    {
        var name = index.Actor(organisation)?.Name ?? Folding.Fold(organisation.In(text.Text));
        var tail = text.Text.AsSpan(organisation.End, Math.Max(0, span.End - organisation.End)).Trim();
        if (tail.Length == 0 || tail[0] is ',' or '(' || organisation.Length * 2 > span.Length) return new(name, Class(plain + " " + name));
        return new(plain, Class(plain), null, null, IsAnonymous(span));
    }

    /// <summary>The fullest name of a body: of the actor it names, else its words.</summary>
    private string NameOf(TextSpan span)
    {
        var name = index.Name(span, NameKind.Organisation);
        if (name is { } found) return index.Actor(found)?.Name ?? Folding.Fold(found.In(text.Text));
        return index.ActorOf(span)?.Name ?? Trim(Folding.Fold(span.In(text.Text)));
    }

    /// <summary>A body or an office ("the army", "police", "the mayor") needs no name; people without one are anonymous.</summary>
    private bool IsAnonymous(TextSpan span)
    {
        var first = text.TokenAt(span.Start);
        var end = Math.Min(text.TokenAt(span.End), text.Tokens.Length);
        if (first >= end || Indefinite.Contains(text[text.Tokens[first]])) return true;
        var head = -1;
        for (var i = first; i < end; i++)
        {
            if (i > first && text.Tokens[i].Class is WordClass.Adp or WordClass.Pron or WordClass.Verb or WordClass.Punct or WordClass.Sconj && !text[text.Tokens[i]].Contains('-')) break;
            if (text.Tokens[i].Class is WordClass.Noun or WordClass.Propn || table.Find(text[text.Tokens[i]]) is not null) head = i; // "Tolvey military say": an adjective to the tagger
        }
        if (head < 0) return true;
        var phrase = table.FindPhrase(Folding.Key(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[head].Span).In(text.Text)));
        if (phrase is { } whole) return !whole.IsBody;
        return table.Find(text[text.Tokens[head]]) is { } word ? !word.IsBody : text.Tokens[head].Class != WordClass.Propn;
    }

    private static string Trim(string words) => words.Trim(',', ';', ':', '"', '\u201C', '\u201D', '(', ')', ' ', '.');

    private static string WithoutArticle(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 && Articles.Contains(words)) return "";
        return space > 0 && Articles.Contains(words.AsSpan(0, space)) ? words[(space + 1)..] : words;
    }
}
