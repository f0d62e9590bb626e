using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Tolls told in words instead of a figure: "a double homicide", "a murder-suicide", "kills daughter, self", "mother and son found dead".</summary>
internal static class TollWords
{
    /// <summary>So many characters of a page tell what it is about.</summary>
    private const int Reach = 1800;

    private static readonly WordSet Killings = new("homicide homicides murder murders killing killings slaying slayings fatality fatal");

    private static readonly WordSet Selves = new("self himself herself");

    private static readonly WordSet Deadly = new("kills killed killing slays slew murders murdered shoots shot");

    private static readonly WordSet Persons = new(
        "man woman boy girl mother father mom dad son daughter child toddler infant baby teen teenager husband wife couple brother sister uncle aunt grandmother grandfather caregiver officer friend");

    private static readonly WordSet Ends = new("dead died die killed slain fatally");

    /// <summary>The dead that the words count, 0 for none: the highest number that the headline or the beginning gives.</summary>
    public static int DeadIn(AnnotatedText text, int title)
    {
        var most = 0;
        for (var i = 0; i < text.Tokens.Length && text.Tokens[i].Span.Start < Math.Max(Reach, title); i++)
        {
            var form = text[text.Tokens[i]];
            if (Multiple(form) is var number and > 0 && i + 1 < text.Tokens.Length && Killings.Contains(text[text.Tokens[i + 1]])) most = Math.Max(most, number);
            if (IsMurderSuicide(text, i)) most = Math.Max(most, 2);
            if (text.Tokens[i].Span.Start < title && (Selves.Contains(form) && IsKilledToo(text, i) || IsPair(text, i))) most = Math.Max(most, 2);
        }
        return most;
    }

    private static int Multiple(ReadOnlySpan<char> form) => form switch
    {
        _ when form.Equals("double", StringComparison.OrdinalIgnoreCase) => 2,
        _ when form.Equals("triple", StringComparison.OrdinalIgnoreCase) => 3,
        _ when form.Equals("quadruple", StringComparison.OrdinalIgnoreCase) => 4,
        _ => 0,
    };

    /// <summary>"murder-suicide", in one word, two or three.</summary>
    private static bool IsMurderSuicide(AnnotatedText text, int i)
    {
        var form = text[text.Tokens[i]];
        if (IsAttempt(text, i)) return false;
        if (form.Equals("murder-suicide", StringComparison.OrdinalIgnoreCase)) return true;
        if (!form.Equals("murder", StringComparison.OrdinalIgnoreCase) || i + 1 >= text.Tokens.Length) return false;
        var next = text[text.Tokens[i + 1]] is "-" or "/" ? i + 2 : i + 1;
        return next < text.Tokens.Length && text[text.Tokens[next]].Equals("suicide", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsAttempt(AnnotatedText text, int i) => i > 0 && text[text.Tokens[i - 1]].StartsWith("attempt", StringComparison.OrdinalIgnoreCase);

    /// <summary>"kills daughter, self", "shoots wife, then himself": another person stands between the deed and the word; "accidentally shoots himself" has none.</summary>
    private static bool IsKilledToo(AnnotatedText text, int i)
    {
        var isOther = false;
        for (var k = i - 1; k >= Math.Max(0, i - 10); k--)
        {
            if (Deadly.Contains(text[text.Tokens[k]])) return isOther;
            isOther |= Persons.Contains(text[text.Tokens[k]]);
        }
        return false;
    }

    /// <summary>"Man, toddler found dead", "Mother and son killed": two persons and one end, no figure between.</summary>
    private static bool IsPair(AnnotatedText text, int i)
    {
        if (!Persons.Contains(text[text.Tokens[i]]) || i + 2 >= text.Tokens.Length || text[text.Tokens[i + 1]] is not ("," or "and" or "&")) return false;
        var second = -1;
        for (var k = i + 2; k < Math.Min(text.Tokens.Length, i + 8); k++)
        {
            var form = text[text.Tokens[k]];
            if (form is "." or ";" or "charged" or "arrested" or "after" or "by") return false;
            if (second < 0 && Persons.Contains(form)) second = k;
            else if (second >= 0 && Ends.Contains(form)) return true;
        }
        return false;
    }
}
