using Sitrep.Models;

namespace Sitrep.Claims;

/// <summary>Finds the event that a figure's words name as the one it comes from.</summary>
internal sealed class IncidentReader(IncidentTable incidents)
{
    /// <summary>The event named nearest to the figure in its sentence; a named one goes before the others. Null for none.</summary>
    public Incident? Of(AnnotatedText text, TextSpan span)
    {
        var (first, end) = Words.SentenceTokens(text, span.Start);
        var at = text.TokenAt(span.Start);
        Incident? best = null;
        var nearest = 40;
        for (var i = first; i < end; i++)
        {
            if (incidents.At(text, i, end) is not { } found) continue;
            var distance = Math.Abs(i - at) - (found.Extent == IncidentExtent.Named ? 8 : 0);
            var isNew = IsNew(text, i, first);
            i += found.Length - 1;
            if (distance >= nearest) continue;
            nearest = distance;
            best = new(found.Name, found.Extent, isNew);
        }
        return best;
    }

    /// <summary>True behind "a", "an", "another", with at most three words between; false behind "the", "this" or a name's genitive.</summary>
    private static bool IsNew(AnnotatedText text, int noun, int first)
    {
        for (var i = noun - 1; i >= Math.Max(first, noun - 4); i--)
        {
            var form = text[text.Tokens[i]];
            if (form is "a" or "A" or "an" or "An" or "another" or "Another" or "separate") return true;
            if (form is "the" or "The" or "this" or "that" or "their" or "its" or "'s" or "," or "of" or "in") return false;
            if (form.EndsWith("days", StringComparison.OrdinalIgnoreCase)) return false; // "Saturdays blast": a lost apostrophe
        }
        return false;
    }
}
