using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Sees that a page tells of a death without counting it: "a boy died", "the homicide", "fatally hurt".</summary>
internal static class DeathWords
{
    /// <summary>So many characters of a page tell what it is about.</summary>
    private const int Reach = 1800;

    private static readonly WordSet Deaths = new("died dies dead killed kills slain homicide fatal fatally murdered manslaughter deceased succumbed pronounced drowned perished");

    /// <summary>Words that tell of a death in a headline; further down they tell of anything.</summary>
    private static readonly WordSet InTitle = new("death deaths deadly murder slaying slay slays killing killer");

    private static readonly WordSet Undone = new("attempted attempt not nearly almost non no without never");

    private static readonly WordSet Desks = new("detectives detective investigators investigator unit division section bureau squad");

    /// <summary>True when the headline or the beginning tells of one.</summary>
    public static bool IsTold(AnnotatedText text, int title)
    {
        for (var i = 0; i < text.Tokens.Length && text.Tokens[i].Span.Start < Math.Max(Reach, title); i++)
            if ((Deaths.Contains(text[text.Tokens[i]]) || text.Tokens[i].Span.Start < title && InTitle.Contains(text[text.Tokens[i]])) && !IsUndone(text, i)) return true;
        return false;
    }

    /// <summary>"attempted homicide", "could have been killed", "homicide detectives": nobody need have died.</summary>
    private static bool IsUndone(AnnotatedText text, int i)
    {
        if (i + 1 < text.Tokens.Length && Desks.Contains(text[text.Tokens[i + 1]])) return true;
        for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
        {
            var form = text[text.Tokens[k]];
            if (form is "." or ",") return false;
            if (Undone.Contains(form) || form is "could" or "might" or "would") return true;
        }
        return false;
    }
}
