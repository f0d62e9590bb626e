namespace Sitrep.Attributions;

/// <summary>The names and the actors of a text, found by place. Made once a text.</summary>
internal sealed class SpanIndex
{
    private readonly AnnotatedText text;
    private readonly (TextSpan Span, Actor Actor)[] mentions;

    public SpanIndex(AnnotatedText text)
    {
        this.text = text;
        var found = new List<(TextSpan Span, Actor Actor)>();
        if (!text.Actors.IsDefault)
            foreach (var actor in text.Actors)
                foreach (var span in actor.Mentions) found.Add((span, actor));
        mentions = [.. found.OrderBy(static mention => mention.Span)];
    }

    /// <summary>The first name of a kind that overlaps the span; null for none.</summary>
    public TextSpan? Name(TextSpan span, NameKind kind)
    {
        for (var i = FirstName(span.Start); i < text.Names.Length && text.Names[i].Span.Start < span.End; i++)
            if (text.Names[i].Kind == kind) return text.Names[i].Span;
        return null;
    }

    /// <summary>True when a name of any kind overlaps the span.</summary>
    public bool HasName(TextSpan span)
    {
        var i = FirstName(span.Start);
        return i < text.Names.Length && text.Names[i].Span.Start < span.End;
    }

    /// <summary>The last name of a kind before the character, at most <paramref name="reach"/> characters away; null for none.</summary>
    public TextSpan? NameBefore(int at, NameKind kind, int reach)
    {
        for (var i = Math.Min(FirstName(at), text.Names.Length - 1); i >= 0 && text.Names[i].Span.End > at - reach; i--)
            if (text.Names[i].Kind == kind && text.Names[i].Span.End <= at) return text.Names[i].Span;
        return null;
    }

    /// <summary>The actor with a mention that overlaps the span; null for none.</summary>
    public Actor? Actor(TextSpan span)
    {
        for (var i = FirstMention(span); i < mentions.Length && mentions[i].Span.Start < span.End; i++)
            if (mentions[i].Span.Overlaps(span)) return mentions[i].Actor;
        return null;
    }

    /// <summary>The actor with a mention that makes up more than half of the span ("the ministry"); null for none.</summary>
    public Actor? ActorOf(TextSpan span)
    {
        for (var i = FirstMention(span); i < mentions.Length && mentions[i].Span.Start < span.End; i++)
            if (span.Contains(mentions[i].Span) && mentions[i].Span.Length * 2 > span.Length) return mentions[i].Actor;
        return null;
    }

    /// <summary>The body whose name ends the span behind a comma: what stands before it is what the tagger took too much of; null for none.</summary>
    public Actor? ActorEnding(TextSpan span)
    {
        for (var i = FirstMention(span); i < mentions.Length && mentions[i].Span.Start < span.End; i++)
        {
            var mention = mentions[i].Span;
            if (mentions[i].Actor.Kind == NameKind.Organisation && span.Contains(mention) && span.End - mention.End <= 1 && mention.Start - span.Start > 12
                && text.Text.AsSpan(span.Start, mention.Start - span.Start).Contains(',') && text.Tokens[text.TokenAt(mention.Start) - 1].Class != WordClass.Adp) return mentions[i].Actor;
        }
        return null;
    }

    private int FirstName(int at)
    {
        int low = 0, high = text.Names.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (text.Names[middle].Span.End <= at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Index of the first mention that may overlap the span: mentions of two actors may overlap, so a few before are looked at too.</summary>
    private int FirstMention(TextSpan span)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle;
        }
        var first = low;
        for (var back = 1; back <= 3 && low - back >= 0; back++)
            if (mentions[low - back].Span.End > span.Start) first = low - back;
        return first;
    }
}
