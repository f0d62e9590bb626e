using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads what a figure is to the figures beside it, and where it moves.</summary>
internal static class RoleReader
{
    private static readonly WordSet Up = new("rose risen rises rise rising climbed climbs climbing increased increases increasing jumped grew grown grows growing soared raised raises raising swelled up");
    private static readonly WordSet Down = new("fell fallen falls falling dropped drops dropping decreased decreases declined declines shrunk shrank shrinks shrinking lowered lowers down reduced dwindled");
    private static readonly WordSet Totals = new("bringing brings brought taking takes total totalling totaling");

    /// <summary>Role and direction of the figure whose words (bound included) begin at <paramref name="first"/> and end before <paramref name="end"/>.</summary>
    public static (QuantityRole Role, ChangeDirection Change) Read(AnnotatedText text, int first, int end, int start, int sentenceEnd, bool isFraction)
    {
        var change = Direction(text, first, start);
        if (IsBefore(text, first, start)) return (QuantityRole.Before, ChangeDirection.None);
        if (IsPart(text, first, end, start, sentenceEnd)) return (QuantityRole.Part, change);
        if (IsDelta(text, first, end, start, sentenceEnd)) return (QuantityRole.Delta, change);
        if (IsTotal(text, first, start)) return (QuantityRole.Total, change);
        return (isFraction && NumberReader.Is(text, end, sentenceEnd, "of") ? QuantityRole.Part : QuantityRole.Level, change);
    }

    private static bool Is(AnnotatedText text, int at, int start, string form) =>
        at >= start && text[text.Tokens[at]].Equals(form, StringComparison.OrdinalIgnoreCase);

    private static ChangeDirection Direction(AnnotatedText text, int first, int start)
    {
        for (var i = first - 1; i >= Math.Max(start, first - 4); i--)
        {
            var form = text[text.Tokens[i]];
            if (Up.Contains(form) && !(form is "up" && Is(text, i + 1, start, "to"))) return ChangeDirection.Up;
            if (Down.Contains(form)) return ChangeDirection.Down;
            if (form is "," or ";") break;
        }
        return ChangeDirection.None;
    }

    /// <summary>"not 43", "from 14", "up from 12", "instead of 9", "after 38 on", "previous toll of 112", "compared with 600".</summary>
    private static bool IsBefore(AnnotatedText text, int first, int start)
    {
        if (Is(text, first - 1, start, "not") || Is(text, first - 1, start, "from") && IsMove(text, first, start)) return true;
        if (Is(text, first - 2, start, "instead") && Is(text, first - 1, start, "of")) return true;
        if (Is(text, first - 2, start, "compared") && (Is(text, first - 1, start, "with") || Is(text, first - 1, start, "to"))) return true;
        for (var i = first - 1; i >= Math.Max(start, first - 5); i--)
        {
            var form = text[text.Tokens[i]];
            if (form is "," or ";" or "." || text.Tokens[i].Kind == TokenKind.Number) return false;
            if ((form is "previous" or "earlier" or "initial" or "former" or "previously") && text[text.Tokens[first - 1]] is "of" or "at" or "was" or "put") return true;
        }
        return false;
    }

    /// <summary>True when "from" stands with a movement: "up from", "rose from", "down from", "from 3 to 5".</summary>
    private static bool IsMove(AnnotatedText text, int first, int start)
    {
        for (var i = first - 2; i >= Math.Max(start, first - 5); i--)
        {
            var form = text[text.Tokens[i]];
            if (Up.Contains(form) || Down.Contains(form)) return true;
        }
        return false;
    }

    /// <summary>"including three children", "among them 11", "of whom 70", "three of the five", "81 at one, 37 at another" behind a colon.</summary>
    private static bool IsPart(AnnotatedText text, int first, int end, int start, int sentenceEnd)
    {
        for (var i = first - 1; i >= Math.Max(start, first - 7); i--)
        {
            var form = text[text.Tokens[i]];
            if (form is "including" or "includes" or "included" || form is "them" or "whom" && (Is(text, i - 1, start, "among") || Is(text, i - 1, start, "of"))
                || form is "dead" && (Is(text, i - 1, start, "among") || Is(text, i - 1, start, "the") && (Is(text, i - 2, start, "among") || Is(text, i - 2, start, "of")))) return true;
            if (form is ";" or "." || (text.Tokens[i].Kind == TokenKind.Number && i < first - 4)) break;
        }
        if (NumberReader.Is(text, end, sentenceEnd, "of") && (NumberReader.Is(text, end + 1, sentenceEnd, "the") || NumberReader.Is(text, end + 1, sentenceEnd, "them")
            || NumberReader.Is(text, end + 1, sentenceEnd, "whom") || NumberReader.Is(text, end + 1, sentenceEnd, "those"))) return true;
        return IsAlone(text, end, sentenceEnd) || IsListed(text, first, start);
    }

    /// <summary>"340 houses in Halvern alone".</summary>
    private static bool IsAlone(AnnotatedText text, int end, int sentenceEnd)
    {
        for (var i = end; i < Math.Min(sentenceEnd, end + 6); i++)
        {
            var form = text[text.Tokens[i]];
            if (form is "alone") return true;
            if (form is "," or ";" || text.Tokens[i].Kind == TokenKind.Number) return false;
        }
        return false;
    }

    /// <summary>True behind a colon that follows another number: a list that breaks the number down.</summary>
    private static bool IsListed(AnnotatedText text, int first, int start)
    {
        for (var i = first - 1; i > start; i--)
        {
            if (text[text.Tokens[i]] is not ":") continue;
            for (var k = i - 1; k >= Math.Max(start, i - 6); k--)
                if (text.Tokens[k].Kind == TokenKind.Number) return true;
            return false;
        }
        return false;
    }

    /// <summary>"another 8", "a further 4,000", "five more", "rose by 18", "an additional 12".</summary>
    private static bool IsDelta(AnnotatedText text, int first, int end, int start, int sentenceEnd)
    {
        if (Is(text, first - 1, start, "another") || Is(text, first - 1, start, "further") || Is(text, first - 1, start, "additional") || Is(text, first - 1, start, "extra")) return true;
        if (Is(text, first - 1, start, "by") && Direction(text, first - 1, start) != ChangeDirection.None) return true;
        return NumberReader.Is(text, end, sentenceEnd, "more") || NumberReader.Is(text, end, sentenceEnd, "additional");
    }

    private static bool IsTotal(AnnotatedText text, int first, int start)
    {
        for (var i = first - 1; i >= Math.Max(start, first - 8); i--)
            if (Totals.Contains(text[text.Tokens[i]])) return Is(text, first - 1, start, "to") || Is(text, first - 1, start, "of");
        return false;
    }
}
