using Sitrep.Models;

namespace Sitrep.Annotation.Actors;

/// <summary>Finds the phrases that may mean an actor: pronouns, names with what stands around them, noun phrases up to their head; owners on their own.</summary>
internal sealed class MentionFinder(AnnotatedText text)
{
    private readonly List<Mention> found = [];
    private int name;

    /// <summary>The mentions in text order; of two that begin together the longer one comes last.</summary>
    public List<Mention> Find()
    {
        for (var s = 0; s < text.Sentences.Length; s++)
            for (var i = text.Sentences[s].FirstToken; i < text.Sentences[s].EndToken;) i = ReadAt(s, i);
        return found;
    }

    private ReadOnlySpan<char> Word(int i) => text[text.Tokens[i]];

    private int ReadAt(int sentence, int i)
    {
        var end = text.Sentences[sentence].EndToken;
        var pronoun = Pronouns.Of(Word(i));
        var owner = pronoun != Pronouns.None && Pronouns.IsPossessive(Word(i));
        var points = pronoun == Pronouns.Pointing && i + 1 < end && IsInside(i + 1, end) && text.Tokens[i].Class == WordClass.Det;
        if (pronoun != Pronouns.None && !points) Add(sentence, i, i + 1, i, MentionForm.Pronoun);
        if (pronoun != Pronouns.None && !points && !owner) return i + 1;
        if (!owner && !MayBegin(i, end)) return i + 1;
        var start = i;
        var last = IsNominal(i) ? i : -1;
        var at = NameEnd(i, ref last);
        while (at < end)
        {
            if (last == at - 1 && IsOwning(at))
            {
                Add(sentence, start, at + 1, last, FormOf(start));
                NamesWithin(sentence, start, at - 1);
                at++;
                if (at >= end || !IsInside(at, end)) { last = -1; break; }
                continue;
            }
            if (!IsInside(at, end)) break;
            if (IsNominal(at)) last = at;
            at = NameEnd(at, ref last);
        }
        if (last < 0) return Math.Max(at, i + 1);
        NamesWithin(sentence, start, last);
        Add(sentence, start, last + 1, last, FormOf(start));
        return last + 1;
    }

    /// <summary>The token behind this one, or behind the name that begins here: a name is never cut.</summary>
    private int NameEnd(int i, ref int last)
    {
        while (name < text.Names.Length && text.Names[name].Span.End <= text.Tokens[i].Span.Start) name++;
        if (name >= text.Names.Length || text.Names[name].Span.Start > text.Tokens[i].Span.Start || text.Names[name].Kind is NameKind.Group) return i + 1;
        var end = i + 1;
        while (end < text.Tokens.Length && text.Tokens[end].Span.Start < text.Names[name].Span.End) end++;
        last = end - 1;
        return end;
    }

    /// <summary>Names inside a phrase that does not end with them: "the Korren city council" has Korren.</summary>
    private void NamesWithin(int sentence, int start, int head)
    {
        for (var n = Math.Max(0, name - 6); n < text.Names.Length && text.Names[n].Span.Start <= text.Tokens[head].Span.Start; n++)
        {
            if (text.Names[n].Kind is NameKind.Group or NameKind.Other || text.Names[n].Span.Start < text.Tokens[start].Span.Start) continue;
            var first = text.TokenAt(text.Names[n].Span.Start);
            var end = text.TokenAt(text.Names[n].Span.End - 1) + 1;
            if (end > head || IsFound(first, end)) continue;
            Add(sentence, first, end, end - 1, MentionForm.Name);
        }
    }

    /// <summary>True when the name is a mention already, with or without what marks it as an owner.</summary>
    private bool IsFound(int first, int end)
    {
        for (var i = found.Count - 1; i >= 0 && i > found.Count - 12; i--)
            if (found[i].First == first && (found[i].End == end || found[i].End == end + 1)) return true;
        return false;
    }

    private bool MayBegin(int i, int end) => text.Tokens[i].Class switch
    {
        WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Num => true,
        WordClass.Det => i + 1 < end && IsInside(i + 1, end),
        _ => InName(i),
    };

    private bool InName(int i)
    {
        var n = name;
        while (n < text.Names.Length && text.Names[n].Span.End <= text.Tokens[i].Span.Start) n++;
        return n < text.Names.Length && text.Names[n].Span.Start <= text.Tokens[i].Span.Start && text.Names[n].Kind is not NameKind.Group;
    }

    private bool IsNominal(int i) => text.Tokens[i].Class is WordClass.Noun or WordClass.Propn || InName(i);

    private bool IsOwning(int i) => Word(i) is "'s" or "\u2019s" or "'" or "\u2019" && text.Tokens[i].Class == WordClass.Part;

    /// <summary>True for a token that may stand inside a noun phrase before its head.</summary>
    private bool IsInside(int i, int end)
    {
        switch (text.Tokens[i].Class)
        {
            case WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Num: return true;
            case WordClass.Adv: return i + 1 < end && text.Tokens[i + 1].Class == WordClass.Adj && IsInside(i + 1, end);
            case WordClass.Verb: return i + 1 < end && (Word(i).EndsWith("ed") || Word(i).EndsWith("ing")) && text.Tokens[i + 1].Class is WordClass.Noun or WordClass.Propn && text.Tokens[i - 1].Class is WordClass.Det or WordClass.Adj;
            case WordClass.Punct: return Word(i) is "-" && i + 1 < end && text.Tokens[i + 1].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Verb;
            default: return InName(i);
        }
    }

    private MentionForm FormOf(int start)
    {
        var word = Word(start);
        if (text.Tokens[start].Class == WordClass.Det || Pronouns.IsPossessive(word))
            return word is "a" or "an" or "A" or "An" or "some" or "Some" or "any" or "no" or "No" or "every" or "each" or "another" ? MentionForm.Indefinite : MentionForm.Definite;
        return MentionForm.Bare;
    }

    private void Add(int sentence, int first, int end, int head, MentionForm form)
    {
        var (named, kind) = NameAt(head);
        if (named.End > 0 && form is not (MentionForm.Pronoun or MentionForm.Indefinite)) form = MentionForm.Name;
        if (form == MentionForm.Bare && text.Tokens[head].Class == WordClass.Propn) form = MentionForm.Name;
        var words = new List<uint>();
        for (var i = first; i < end; i++)
            if (text.Tokens[i].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Num || i == head) words.Add(Hashing.Of(Word(i), fold: true));
        found.Add(new()
        {
            First = first, End = end, Head = head, Sentence = sentence, Form = form, Name = named, NameKind = kind, HeadWord = Hashing.Of(Word(head), fold: true),
            FirstWord = Hashing.Of(Word(first), fold: true), IsPlural = IsPlural(head, form), Words = [.. words],
        });
    }

    /// <summary>The name that holds the head of a phrase, person, organisation or place.</summary>
    private ((int First, int End) Name, NameKind Kind) NameAt(int head)
    {
        for (var n = Math.Min(name, text.Names.Length - 1); n >= 0 && n > name - 8; n--)
        {
            if (!text.Names[n].Span.Contains(text.Tokens[head].Span)) continue;
            if (text.Names[n].Kind is NameKind.Group or NameKind.Other) break;
            return ((text.TokenAt(text.Names[n].Span.Start), text.TokenAt(text.Names[n].Span.End - 1) + 1), text.Names[n].Kind);
        }
        return ((0, 0), NameKind.Other);
    }

    private bool IsPlural(int head, MentionForm form)
    {
        var word = Word(head);
        if (form == MentionForm.Pronoun) return Pronouns.Of(word) is Pronouns.FirstPlural or Pronouns.They || word is "these" or "those" or "These" or "Those";
        return form != MentionForm.Name && (word.EndsWith("s", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase) || word is "people" or "men" or "women" or "children" or "police");
    }
}
