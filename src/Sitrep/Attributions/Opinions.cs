using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Tells statements that can be true or false from wishes, orders, questions and feelings.</summary>
public static class Opinions
{
    private static readonly WordSet Wishes = new("should must ought hope wish wishes feel feels hopefully please let perhaps maybe honestly frankly sadly thankfully unfortunately");

    private static readonly WordSet Selves = new("i we");

    private static readonly WordSet Minds = new("think believe guess love hate want feel hope wish know mean suppose would");

    private static readonly WordSet Judgements = new(
        "terrible great wonderful awful horrible best worst stupid ridiculous amazing garbage beautiful disgusting shameful brilliant crazy insane pathetic evil unfair wrong");

    /// <summary>True when the words hold no statement of fact: a question, an order, a wish, a judgement of the speaker.</summary>
    public static bool Is(AnnotatedText text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (first, end) = (text.TokenAt(span.Start), text.TokenAt(span.End));
        while (first < end && text.Tokens[first].Kind is TokenKind.Punctuation or TokenKind.Symbol) first++;
        if (first >= end) return true;
        for (var i = first; i < end; i++)
        {
            var form = text[text.Tokens[i]];
            if (form is "?" || Wishes.Contains(form)) return true;
            if (Selves.Contains(form) && HasMind(text, i + 1, Math.Min(end, i + 4))) return true;
            if (Judgements.Contains(form) && i > first) return true;
        }
        return text.Tokens[first].Class == WordClass.Verb && !text[text.Tokens[first]].EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            && !text[text.Tokens[first]].EndsWith("ed", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasMind(AnnotatedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Minds.Contains(text[text.Tokens[i]])) return true;
        return false;
    }
}
